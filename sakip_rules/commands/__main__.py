"""`python -m sakip_rules.commands …` is `sakip …`."""

from sakip_rules.commands.app import main

if __name__ == "__main__":
    main()
