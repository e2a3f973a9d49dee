package folkmoot.governance.proposal;

import folkmoot.governance.bill.Bill;
import tlog.entry.Detail;

/// Words of a proposal that were found good.
record Draft(Detail.Purpose kind, Bill bill, String rationale) {}
