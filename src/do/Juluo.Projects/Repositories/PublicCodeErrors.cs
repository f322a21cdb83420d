namespace Juluo.Projects;

/// <summary>Errors in a publiccode.yml or a civic.json. Most name the line and the key.</summary>
internal static class PublicCodeErrors
{
    /// <summary>The text is not valid YAML or JSON.</summary>
    public sealed record Unreadable(int Line, string At = "text") : Invalid("public-code.unreadable", At);

    /// <summary>A bracket or brace opens in this line and is never closed.</summary>
    public sealed record Unclosed(int Line) : Invalid("public-code.unclosed", "text");

    /// <summary>The civic.json is a list, a text or a number.</summary>
    public sealed record NoObject() : Invalid("public-code.no-object", "json");

    public sealed record Unknown(int Line, string Place) : Invalid("public-code.unknown", "text");

    public sealed record Twice(int Line, string Place) : Invalid("public-code.twice", "text");

    public sealed record Lacks(string Place) : Invalid("public-code.lacks", "text");

    public sealed record Shape(int Line, string Place, PublicCodeShape Expected) : Invalid("public-code.shape", "text");

    public sealed record NotOneOf(int Line, string Place, string Said, string Words) : Invalid("public-code.not-one-of", "text");

    public sealed record NotInList(int Line, string Place, string Said) : Invalid("public-code.not-in-list", "text");

    public sealed record TooLong(int Line, string Place, int Most) : Invalid("public-code.too-long", "text");

    public sealed record TooShort(int Line, string Place, int Least) : Invalid("public-code.too-short", "text");

    public sealed record Empty(int Line, string Place) : Invalid("public-code.empty", "text");

    public sealed record NoAddress(int Line, string Place) : Invalid("public-code.no-address", "text");

    public sealed record NoDay(int Line, string Place) : Invalid("public-code.no-day", "text");

    public sealed record NoEmail(int Line, string Place) : Invalid("public-code.no-email", "text");

    public sealed record NoLanguage(int Line, string Place, string Said) : Invalid("public-code.no-language", "text");

    public sealed record NoLicense(int Line, string Said) : Invalid("public-code.no-license", "text");

    public sealed record NoFile(int Line, string Place) : Invalid("public-code.no-file", "text");

    /// <summary>Contractors are listed although maintenance is not under contract.</summary>
    public sealed record OnlyUnderContract(int Line) : Invalid("public-code.only-under-contract", "text");
}

/// <summary>The type of a value in publiccode.yml.</summary>
[Named("public-code-shape")]
internal enum PublicCodeShape
{
    Text,
    List,
    Keys,

    /// <summary>The value is true or false.</summary>
    Truth,
}
