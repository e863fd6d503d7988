"""`python cli.py …` is `sakip …`; nothing else lives here."""

from sakip_rules.commands.app import main

if __name__ == "__main__":
    main()
