namespace Juluo.Host.Commands;

public static class CommandErrors
{
    public sealed record NoSuchCommand(string Word) : Invalid("command.no-such-command", null);

    public sealed record MistypedCommand(string Word, string Nearest) : Invalid("command.mistyped-command", null);

    public sealed record WhichCommand(string Command, string Known) : Invalid("command.which-command", null);

    public sealed record NoSuchOption(string Command, string Word) : Invalid("command.no-such-option", null);

    public sealed record MistypedOption(string Command, string Word, string Nearest) : Invalid("command.mistyped-option", null);

    public sealed record ArgumentMissing(string Command, string Argument) : Invalid("command.argument-missing", null);

    public sealed record OptionMissing(string Option, string Example) : Invalid("command.option-missing", null);

    public sealed record ValueMissing(string Option) : Invalid("command.value-missing", null);

    public sealed record OptionTooLong(string Option, int Most) : Invalid("command.option-too-long", null);

    public sealed record NotAmong(string Option, string Value, string Known) : Invalid("command.not-among", null);

    public sealed record NotANumber(string Option, string Value) : Invalid("command.not-a-number", null);

    public sealed record NotADay(string Option, string Value, string Example) : Invalid("command.not-a-day", null);

    public sealed record NoSuchPerson(string Community) : Invalid("command.no-such-person", null);

    public sealed record NoSuchUser(string Email) : Invalid("command.no-such-user", null);

    public sealed record NoSecondFactor(string Email) : Invalid("command.no-second-factor", null);

    public sealed record NotAMember(string Email, string Community) : Invalid("command.not-a-member", null);

    public sealed record NoSuchFile(string File) : Invalid("command.no-such-file", null);

    public sealed record IsAFolder(string File) : Invalid("command.is-a-folder", null);

    public sealed record NoFolder(string Folder, string File) : Invalid("command.no-folder", null);

    /// <param name="Names">The counties of the file.</param>
    public sealed record WhichCounty(string Names) : Invalid("command.which-county", null);

    public sealed record WhichRules(string Given, string Known) : Invalid("command.which-rules", null);

    public sealed record NoSuchRules(string Given, string Known) : Invalid("command.no-such-rules", null);

    public sealed record NoYearlyFigures(string Rules) : Invalid("command.no-yearly-figures", null);

    public sealed record OneLogForThePage() : Invalid("command.one-log-for-the-page", null);

    /// <param name="Why">The operating system's message.</param>
    public sealed record FileRefused(string Why) : Invalid("command.file-refused", null);

    /// <param name="Names">The short names of the existing communities.</param>
    public sealed record WhichCommunity(string Names) : Invalid("command.which-community", null);

    public sealed record NoSuchCommunity(string Slug, string Names) : Invalid("command.no-such-community", null);

    public sealed record NoCommunity() : Invalid("command.no-community", null);

    public sealed record NoCommunityButDemo() : Invalid("command.no-community-but-demo", null);

    public sealed record NoDemo() : Invalid("command.no-demo", null);

    public sealed record NoPassword() : Invalid("command.no-password", null);

    public sealed record PasswordsDiffer() : Invalid("command.passwords-differ", null);

    public sealed record PortTaken(string Port, string Option) : Invalid("command.port-taken", null);

    public sealed record PortDenied(string Port, string Option) : Invalid("command.port-denied", null);

    public sealed record NotHere(string Host, string Option) : Invalid("command.not-here", null);

    public sealed record AddressUnreadable(string Url) : Invalid("command.address-unreadable", null);

    public sealed record CannotListen(string Why) : Invalid("command.cannot-listen", null);

    /// <summary>The connection string is invalid.</summary>
    public sealed record DatabaseUnreadable(string Why) : Invalid("command.database-unreadable", null);

    public sealed record DatabaseAway(string Why) : Invalid("command.database-away", null);

    public sealed record DatabaseLocked(string Why) : Invalid("command.database-locked", null);

    public sealed record DatabaseMissing(string Why) : Invalid("command.database-missing", null);

    public sealed record DatabaseRights(string Why) : Invalid("command.database-rights", null);

    public sealed record DatabaseExtensions(string Why) : Invalid("command.database-extensions", null);

    public sealed record SchemaChanged(string Why) : Invalid("command.schema-changed", null);
}
