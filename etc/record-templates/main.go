// Records what Go's text/template does, for the conformance tests of gotemplate:
//
//	go run ./etc/record-templates gotemplate/src/test/resources/conformance/*.txt
//
// A file is rewritten in place: each line that starts with "template " is kept, the line after it becomes
// "output " or "error " and the answer. Texts are written as Go strings. All templates run with the same data.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"text/template"
)

func answer(text string, data map[string]any) string {
	t, err := template.New("t").Option("missingkey=zero").Parse(text)
	var out bytes.Buffer
	if err == nil {
		err = t.Execute(&out, data)
	}
	if err != nil {
		return "error " + strconv.Quote(err.Error())
	}
	return "output " + strconv.Quote(out.String())
}

func main() {
	for _, path := range os.Args[1:] {
		text, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		raw, err := os.ReadFile(filepath.Join(filepath.Dir(path), "data.json"))
		if err != nil {
			panic(err)
		}
		var b strings.Builder
		b.WriteString("# Recorded by etc/record-templates with " + runtime.Version() + "\n")
		for _, line := range strings.Split(string(text), "\n") {
			quoted, ok := strings.CutPrefix(line, "template ")
			if !ok {
				continue
			}
			source, err := strconv.Unquote(quoted)
			if err != nil {
				panic(fmt.Sprint(path, ": ", line))
			}
			var data map[string]any
			if err := json.Unmarshal(raw, &data); err != nil {
				panic(err)
			}
			data["int"], data["int64"], data["uint8"] = 7, int64(-8), uint8(200)
			data["strings"], data["stringMap"] = []string{"x", "y"}, map[string]string{"a": "1"}
			data["bytes"] = []byte("hé")
			b.WriteString("\n" + line + "\n" + answer(source, data) + "\n")
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			panic(err)
		}
	}
}
