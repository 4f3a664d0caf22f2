from apero.cli import main

main()
