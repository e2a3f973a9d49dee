package folkmoot.reviews.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import folkmoot.intake.Columns;
import folkmoot.intake.Hints;
import folkmoot.intake.RecordFile;
import folkmoot.intake.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files as shops, apps, review services and data sets write them, a few records of each (made up
/// here, shaped like theirs): every column must be taken for what it is.
class MappingTests {

    @TempDir Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "women.csv",
                        """
                        ,Clothing ID,Age,Title,Review Text,Rating,Recommended IND,Positive Feedback Count,Division Name,Class Name
                        0,767,33,,Absolutely wonderful and silky,4,1,0,Initmates,Intimates
                        1,1080,34,,"Love this dress!  it's sooo ""pretty"".
                        i bought a petite",5,1,4,General,Dresses
                        2,1077,60,Some flaws,I had such high hopes for this one,3,0,0,General,Dresses
                        """,
                        "category=Class Name sku=Clothing ID stars=Rating text=Review Text title=Title",
                        "4 5 3"),
                arguments(
                        "amazon_us.tsv",
                        """
                        marketplace	customer_id	review_id	product_id	product_parent	product_title	product_category	star_rating	helpful_votes	total_votes	vine	verified_purchase	review_headline	review_body	review_date
                        US	18778586	RDIJS7QYB6XNR	B00EDBY7X8	122952789	Monopoly Junior	Toys	5	0	0	N	Y	Five Stars	Excellent!!!	2015-08-31
                        US	24769659	R36ED1U38IELG8	B00D7JFOPC	952062646	56 Pieces of "Wooden" Track	Toys	1	0	0	N	Y	Good "quality	Love the track"s, but 5" is short<br />and thin	2015-08-30
                        US	44331596	R1UE3RPRGCOLD	B002LHA74O	818126353	Super Jumbo Cards	Toys	2	1	1	N	Y	Two Stars	Cards are not as big as pictured.	2015-08-29
                        """,
                        "category=product_category date=review_date id=review_id incentive=vine person=customer_id"
                                + " product=product_title sku=product_id stars=star_rating text=review_body title=review_headline",
                        "5 1 2"),
                arguments(
                        "Kindle_Store_5.json",
                        """
                        {"overall": 4.0, "verified": true, "reviewTime": "07 3, 2014", "reviewerID": "A2LSKD2H9U8N0J", "asin": "B000FA5KK0", "style": {"Format:": " Kindle Edition"}, "reviewerName": "sandra sue marsolek", "reviewText": "pretty good story, a little exaggerated", "summary": "pretty good story", "unixReviewTime": 1404345600}
                        {"overall": 5.0, "verified": true, "reviewTime": "05 26, 2014", "reviewerID": "A2QP13XTJND1QS", "asin": "B000FA5KK0", "reviewerName": "Tpl", "reviewText": "If you've read other max brand westerns", "summary": "A very good book", "unixReviewTime": 1401062400, "vote": "3"}
                        """,
                        "author=reviewerName date=reviewTime person=reviewerID sku=asin stars=overall text=reviewText title=summary",
                        "4 5"),
                arguments(
                        "All_Beauty.jsonl",
                        """
                        {"rating": 5.0, "title": "Such a lovely scent", "text": "This spray is really nice. It smells really good.", "images": [{"small": "https://x/1.jpg"}], "asin": "B00YQ6X8EO", "parent_asin": "B00YQ6X8EO", "user_id": "AGKHLEW2SOWHNMFQ", "timestamp": 1588687728923, "helpful_vote": 0, "verified_purchase": true}
                        {"rating": 2.0, "title": "Works great", "text": "This product does what I need it to do, I just wish it was odorless", "images": [], "asin": "B081TJ8YS3", "parent_asin": "B081TJ8YS3", "user_id": "AGKHLEW2SOWHNMFQ", "timestamp": 1588615855070, "helpful_vote": 1, "verified_purchase": true}
                        """,
                        "date=timestamp person=user_id sku=asin stars=rating text=text title=title",
                        "5 2"),
                arguments(
                        "yelp_academic_dataset_review.json",
                        """
                        {"review_id":"KU_O5udG6zpxOg-VcAEodg","user_id":"mh_-eMZ6K5RLWhZyISBhwA","business_id":"XQfwVwDr-v0ZS3_CbbE5Xw","stars":3.0,"useful":0,"funny":0,"cool":0,"text":"If you decide to eat here, just be aware\\nit takes two hours.","date":"2018-07-07 22:09:11"}
                        {"review_id":"BiTunyQ73aT9WBnpR9DZGw","user_id":"OyoGAe7OKpv6SyGZT5g77Q","business_id":"7ATYjTIgM3jUlt4UM3IypQ","stars":5.0,"useful":1,"funny":0,"cool":1,"text":"I've taken a lot of spin classes over the years","date":"2012-01-03 15:28:18"}
                        """,
                        "date=date id=review_id person=user_id sku=business_id stars=stars text=text",
                        "3 5"),
                arguments(
                        "google_play.csv",
                        """
                        reviewId,userName,userImage,content,score,thumbsUpCount,reviewCreatedVersion,at,replyContent,repliedAt,appId
                        gp:AOqpTOEh,Andrew Thomas,https://play-lh.googleusercontent.com/a-/AOh14,Update: after getting a response I change it,1,21,4.17.0.3,2020-04-05 22:25:57,"Hi, we are sorry",2020-04-05 15:10:24,com.anydo
                        gp:AOqpTOH0,Craig Haines,https://play-lh.googleusercontent.com/-hoe,Used it for a fair amount of time without problems,5,11,4.17.0.3,2020-04-04 13:40:01,,,com.anydo
                        """,
                        "author=userName date=at id=reviewId replied=repliedAt reply=replyContent sku=appId"
                                + " stars=score text=content",
                        "1 5"),
                arguments(
                        "app_store.csv",
                        """
                        date,review,rating,isEdited,userName,title
                        2021-03-01T10:00:00Z,It crashes whenever I open the camera,1,False,bike_girl,Crashes
                        2021-03-02T11:00:00Z,Best app for planning my rides so far,5,False,tom77,Love it
                        """,
                        "author=userName date=date stars=rating text=review title=title",
                        "1 5"),
                arguments(
                        "Reviews.csv",
                        """
                        Id,ProductId,UserId,ProfileName,HelpfulnessNumerator,HelpfulnessDenominator,Score,Time,Summary,Text
                        1,B001E4KFG0,A3SGXH7AUHU8GW,delmartian,1,1,5,1303862400,Good Quality Dog Food,I have bought several of the canned products.
                        2,B00813GRG4,A1D87F6ZCVE5NK,dll pa,0,0,1,1346976000,Not as Advertised,"Product arrived labeled as ""Jumbo"", peanuts were small."
                        """,
                        "author=ProfileName date=Time person=UserId sku=ProductId stars=Score text=Text title=Summary",
                        "5 1"),
                arguments(
                        "datafiniti.csv",
                        """
                        id,name,asins,brand,categories,reviews.date,reviews.dateAdded,reviews.doRecommend,reviews.id,reviews.numHelpful,reviews.rating,reviews.sourceURLs,reviews.text,reviews.title,reviews.username
                        AVqkIhwDv8e3D1O-lebb,"All-New Fire HD 8 Tablet","B01AHB9CN2",Amazon,"Electronics,Tablets",2017-01-13T00:00:00.000Z,2017-07-03T23:33:15Z,TRUE,,0,5,http://reviews.example.com,"This product so far has not disappointed. My children love it",Kindle,Adapter
                        AVqkIhwDv8e3D1O-lebb,"All-New Fire HD 8 Tablet","B01AHB9CN2",Amazon,"Electronics,Tablets",2017-01-14T00:00:00.000Z,2017-07-03T23:33:15Z,TRUE,,0,4,http://reviews.example.com,"great for beginner or experienced person. Bought as a gift",very fast,truman
                        """,
                        "author=reviews.username brand=brand date=reviews.date product=name sku=asins stars=reviews.rating"
                                + " text=reviews.text title=reviews.title",
                        "5 4"),
                arguments(
                        "tripadvisor_hotel_reviews.csv",
                        """
                        Review,Rating
                        "nice hotel expensive parking got good deal stay hotel anniversary",4
                        "ok nothing special charge diamond member hilton decided chain shot",2
                        """,
                        "stars=Rating text=Review",
                        "4 2"),
                arguments(
                        "IMDB Dataset.csv",
                        """
                        review,sentiment
                        "One of the other reviewers has mentioned that after watching just 1 Oz episode.<br /><br />They are right",positive
                        "Basically there's a family where a little boy thinks there's a zombie",negative
                        """,
                        "stars=sentiment text=review",
                        "5 1"),
                arguments(
                        "DisneylandReviews.csv",
                        """
                        Review_ID,Rating,Year_Month,Reviewer_Location,Review_Text,Branch
                        670772142,4,2019-4,Australia,"If you've ever been to Disneyland anywhere you'll find it similar.",Disneyland_HongKong
                        670682799,4,missing,Philippines,"Its been a while since d last time we visit. Yet, this time we only stay",Disneyland_HongKong
                        670623270,3,2019-4,United Arab Emirates,Thanks God it wasn   t too hot or too humid when I was visiting,Disneyland_Paris
                        """,
                        "date=Year_Month id=Review_ID product=Branch stars=Rating text=Review_Text",
                        "4 4 3"),
                arguments(
                        "drugs.tsv",
                        """
                        \tdrugName\tcondition\treview\trating\tdate\tusefulCount
                        163740\tMirtazapine\tDepression\t\"""I&#039;ve tried a few antidepressants over the years\"""\t10.0\tFebruary 28, 2012\t22
                        206473\tMesalamine\tCrohn's Disease\t\"""My son has Crohn&#039;s disease and has done very well\"""\t8.0\tMay 17, 2009\t17
                        159672\tBactrim\tInfection\t\"""Quick reduction of symptoms\"""\t1.0\tSeptember 29, 2017\t3
                        """,
                        "date=date product=drugName stars=rating text=review",
                        "5 4 1"),
                arguments(
                        "flipkart.csv",
                        """
                        product_name,product_price,Rate,Review,Summary,Sentiment
                        Candes 12 L Room Cooler,3999,5,super!,great cooler excellent air flow and for this price,positive
                        Candes 12 L Room Cooler,3999,2,awesome,best budget 2 fit cooler nice cooling but loud,negative
                        """,
                        "product=product_name stars=Rate text=Summary title=Review",
                        "5 2"),
                arguments(
                        "steam.csv",
                        """
                        app_id,app_name,review_text,review_score,review_votes
                        10,Counter-Strike,Ruined my life but I come back every week.,1,0
                        10,Counter-Strike,This will be more of a ''my experience with this game'' type of thing,-1,1
                        """,
                        "product=app_name sku=app_id stars=review_score text=review_text",
                        "5 1"),
                arguments(
                        "judgeme.csv",
                        """
                        title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location
                        Great,"Very good bell, loud and clear",5,2023-05-01 12:00:00 UTC,web,ok,Jane D.,jane@mail.example,7012,bell-brass,,,,1.2.3.4,
                        Meh,It fell off after a week of riding,2,2023-05-02 12:00:00 UTC,email,ok,John,john@mail.example,7012,bell-brass,Sorry!,2023-05-03,,,
                        """,
                        "author=reviewer_name date=review_date person=reviewer_email product=product_handle"
                                + " replied=reply_date reply=reply sku=product_id"
                                + " stars=rating text=body title=title",
                        "5 2"),
                arguments(
                        "bewertungen.csv",
                        """
                        Artikelnummer;Produktname;Sterne;Überschrift;Bewertungstext;Vorteile;Nachteile;Verfasser;Datum
                        4711;Stadtrad „Emma“;5;Prima;Läuft ruhig, bremst gut; und sieht schön aus;leise;schwer;Jürgen;31.12.2020
                        4711;Stadtrad „Emma“;2;Naja;"Die Klingel fiel ab; das Licht flackert";;;Käthe;01.02.2021
                        4712;Klingel;1;Aus;"Kein Ton, kein ""Ding""\";klein;stumm;Ömer;3.2.2021
                        """,
                        "author=Verfasser cons=Nachteile date=Datum product=Produktname pros=Vorteile sku=Artikelnummer"
                                + " stars=Sterne text=Bewertungstext title=Überschrift",
                        "! 2 1"),
                arguments(
                        "avis.csv",
                        """
                        Produit;Note;Titre;Commentaire;Auteur;Date de publication
                        Vélo de ville;4/5;Très bien;Confortable et silencieux, je recommande;Élodie;12 mars 2021
                        Vélo de ville;1/5;Déçu;La chaîne saute sans arrêt depuis le début;Marc;3 août 2021
                        """,
                        "author=Auteur date=Date de publication product=Produit stars=Note text=Commentaire title=Titre",
                        "4 1"),
                arguments(
                        "polarity.csv",
                        "\"2\",\"Stuning even for the non-gamer\",\"This sound track was beautiful! It paints the senery in your mind\"\n\"1\",\"Awful\",\"I could not finish it at all, whatever I tried to do\"\n"
                                .repeat(30),
                        "stars=column 1 text=column 3",
                        "5 1"),
                arguments(
                        "sentences.txt",
                        "So there is no way for me to plug it in here\t0\nGood case, \"Excellent value.\t1\n\"Great\" for the jawbone.\t1\n",
                        "stars=column 2 text=column 1",
                        "1 5 5"),
                arguments(
                        "feed.xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <feed xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                          <version>2.4</version>
                          <publisher><name>A shop</name></publisher>
                          <reviews>
                            <review>
                              <review_id>14295</review_id>
                              <reviewer><name is_anonymous="true">Anonymous</name><reviewer_id>509769</reviewer_id></reviewer>
                              <is_verified_purchase>true</is_verified_purchase>
                              <is_incentivized_review>false</is_incentivized_review>
                              <review_timestamp>2014-04-21T07:07:07Z</review_timestamp>
                              <title>Excellent</title>
                              <content>Got it for a friend &amp; he loved it.</content>
                              <review_language>en</review_language>
                              <pros><pro>Sleek design</pro><pro>Solid</pro></pros>
                              <cons><con>Pricey</con></cons>
                              <review_url type="singleton">http://shop.example/r/1</review_url>
                              <ratings><overall min="1" max="10">9</overall></ratings>
                              <products><product>
                                <product_ids><gtins><gtin>541710238425</gtin></gtins><skus><sku>3487</sku></skus><brands><brand>Acme</brand></brands></product_ids>
                                <product_name>Tablet</product_name><product_url>http://shop.example/p/1</product_url>
                              </product></products>
                              <is_spam>false</is_spam>
                            </review>
                          </reviews>
                        </feed>
                        """,
                        "anonymous=reviewer.name@is_anonymous author=reviewer.name brand=products.product.product_ids.brands.brand cons=cons.con date=review_timestamp"
                                + " gtin=products.product.product_ids.gtins.gtin id=review_id incentive=is_incentivized_review"
                                + " language=review_language least=ratings.overall@min most=ratings.overall@max"
                                + " person=reviewer.reviewer_id product=products.product.product_name pros=pros.pro"
                                + " sku=products.product.product_ids.skus.sku spam=is_spam stars=ratings.overall text=content title=title",
                        "5"),
                arguments(
                        "api.json",
                        """
                        {"shop": "Bikes", "data": {"reviews": [
                          {"id": "r-1", "score": 90, "message": "Rides very well on gravel", "product": {"name": "Gravel One", "sku": "G1"}, "customer": {"displayName": "Ann"}},
                          {"id": "r-2", "score": 20, "message": "The saddle is too hard for me", "product": {"name": "Gravel One", "sku": "G1"}, "customer": {"displayName": "Bob"}}
                        ]}}
                        """,
                        "author=customer.displayName id=id product=product.name sku=product.sku stars=score text=message",
                        "5 2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void columnsAreTakenForWhatTheyAre(String name, String text, String fields, String stars)
            throws IOException {
        var file = RecordFile.of(write(name, text), new Hints(null, null, null, Names::known));
        var columns = Columns.of(file, _ -> {});

        var mapping = Reader.mapping(file.path(), columns, Given.NOTHING);

        assertThat(shown(mapping)).isEqualTo(fields);
        assertThat(stars(file, mapping)).startsWith(stars);
    }

    private static String stars(RecordFile file, Mapping mapping) throws IOException {
        var reader = new Reader(mapping, false, Instant.parse("2026-01-01T00:00:00Z"));
        var stars = new ArrayList<String>();
        try (var rows = file.open()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                stars.add(
                        switch (reader.read(row)) {
                            case Reading.Read(var it) -> String.valueOf(it.stars());
                            case Reading.Rejected _ -> "!";
                        });
            }
        }
        return String.join(" ", stars);
    }

    private static String shown(Mapping mapping) {
        var shown = new TreeMap<String, String>();
        mapping.fields()
                .forEach((field, column) -> shown.put(field.code(), mapping.columns().get(column)));
        return shown.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining(" "));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFileWithoutStarsSaysWhatToDo() throws IOException {
        var file =
                RecordFile.of(write("a.csv", "who,what\nann,hello there everybody\n"), Hints.NONE);
        var columns = Columns.of(file, _ -> {});

        assertThatThrownBy(() -> Reader.mapping(file.path(), columns, Given.NOTHING))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("--map stars=");
    }
}
