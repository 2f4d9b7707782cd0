module portolan.dev/record-templates

go 1.24
