namespace Juluo.Host.Commands;

public static class CommandErrors
{
    public sealed record NoSuchCommand(string Word) : Invalid((string?)null);

    public sealed record MistypedCommand(string Word, string Nearest) : Invalid((string?)null);

    public sealed record WhichCommand(string Command, string Known) : Invalid((string?)null);

    public sealed record NoSuchOption(string Command, string Word) : Invalid((string?)null);

    public sealed record MistypedOption(string Command, string Word, string Nearest) : Invalid((string?)null);

    public sealed record ArgumentMissing(string Command, string Argument) : Invalid((string?)null);

    public sealed record OptionMissing(string Option, string Example) : Invalid((string?)null);

    public sealed record ValueMissing(string Option) : Invalid((string?)null);

    public sealed record OptionTooLong(string Option, int Most) : Invalid((string?)null);

    public sealed record NotANumber(string Option, string Value) : Invalid((string?)null);

    public sealed record NotADay(string Option, string Value, string Example) : Invalid((string?)null);

    public sealed record NoSuchPerson(string Community) : Invalid((string?)null);

    public sealed record NoSuchFile(string File) : Invalid((string?)null);

    public sealed record IsAFolder(string File) : Invalid((string?)null);

    public sealed record NoFolder(string Folder, string File) : Invalid((string?)null);

    /// <param name="Why">As the system says it.</param>
    public sealed record FileRefused(string Why) : Invalid((string?)null);

    /// <param name="Names">The short names of those there are.</param>
    public sealed record WhichCommunity(string Names) : Invalid((string?)null);

    public sealed record NoSuchCommunity(string Slug, string Names) : Invalid((string?)null);

    public sealed record NoCommunity() : Invalid((string?)null);

    public sealed record NoCommunityButDemo() : Invalid((string?)null);

    public sealed record NoDemo() : Invalid((string?)null);

    public sealed record NoPassword() : Invalid((string?)null);

    public sealed record PasswordsDiffer() : Invalid((string?)null);

    public sealed record PortTaken(string Port, string Option) : Invalid((string?)null);

    public sealed record PortDenied(string Port, string Option) : Invalid((string?)null);

    public sealed record NotHere(string Host, string Option) : Invalid((string?)null);

    public sealed record AddressUnreadable(string Url) : Invalid((string?)null);

    public sealed record CannotListen(string Why) : Invalid((string?)null);

    /// <summary>The connection string is none.</summary>
    public sealed record DatabaseUnreadable(string Why) : Invalid((string?)null);

    public sealed record DatabaseAway(string Why) : Invalid((string?)null);

    public sealed record DatabaseLocked(string Why) : Invalid((string?)null);

    public sealed record DatabaseMissing(string Why) : Invalid((string?)null);

    public sealed record DatabaseRights(string Why) : Invalid((string?)null);

    public sealed record DatabaseExtensions(string Why) : Invalid((string?)null);

    public sealed record SchemaChanged(string Why) : Invalid((string?)null);
}
