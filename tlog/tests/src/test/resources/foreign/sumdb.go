// Asks the packages behind the Go checksum database about a checkpoint and two proofs.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func hash(text string) (hash tlog.Hash) {
	bytes, err := base64.StdEncoding.DecodeString(text)
	refuse(err)
	copy(hash[:], bytes)
	return hash
}

func hashes(text string) (all []tlog.Hash) {
	for _, one := range strings.Split(text, ",") {
		if one != "" {
			all = append(all, hash(one))
		}
	}
	return all
}

func refuse(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(0)
	}
}

func main() {
	signed, err := os.ReadFile(os.Args[1])
	refuse(err)
	verifier, err := note.NewVerifier(os.Args[2])
	refuse(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	refuse(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	refuse(err)
	index, err := strconv.ParseInt(os.Args[3], 10, 64)
	refuse(err)
	entry, err := base64.StdEncoding.DecodeString(os.Args[4])
	refuse(err)
	root := hash(lines[2])
	refuse(tlog.CheckRecord(hashes(os.Args[5]), size, root, index, tlog.RecordHash(entry)))
	if len(os.Args) > 7 && index+1 < size {
		refuse(tlog.CheckTree(hashes(os.Args[7]), size, root, index+1, hash(os.Args[6])))
	}
	fmt.Println("good")
}
