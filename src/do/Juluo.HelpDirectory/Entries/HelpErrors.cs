namespace Juluo.HelpDirectory;

internal static class HelpErrors
{
    public sealed record NoKind() : Invalid("help.no-kind", "kinds");

    public sealed record NoPhone(string Line) : Invalid("help.no-phone", "phones");

    public sealed record TooManyPhones(int Most) : Invalid("help.too-many-phones", "phones");

    public sealed record NoEmail() : Invalid("help.no-email", "email");

    public sealed record NoUrl() : Invalid("help.no-url", "url");

    public sealed record NoPoint() : Invalid("help.no-point", "coordinates");

    public sealed record Unequal() : Invalid("help.unequal-lines", "bring.en");

    public sealed record ClosedAlready() : Conflict("help.closed-already");

    public sealed record NotClosed() : Conflict("help.not-closed");
}
