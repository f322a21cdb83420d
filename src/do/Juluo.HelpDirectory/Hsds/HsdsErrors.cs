namespace Juluo.HelpDirectory;

/// <summary>The errors of reading an HSDS file. Each gives its place as a JSON pointer (RFC 6901), and how to fix it.</summary>
internal static class HsdsErrors
{
    public sealed record NotJson(long Line) : Invalid("hsds.not-json", "file");

    public sealed record TooDeep(int Most) : Invalid("hsds.too-deep", "file");

    public sealed record NoServices() : Invalid("hsds.no-services", "file");

    public sealed record TooManyServices(int Most) : Invalid("hsds.too-many-services", "file");

    public sealed record NotObject(string Pointer) : Invalid("hsds.not-object", "file");

    public sealed record NotList(string Pointer) : Invalid("hsds.not-list", "file");

    public sealed record NotText(string Pointer) : Invalid("hsds.not-text", "file");

    public sealed record NotNumber(string Pointer) : Invalid("hsds.not-number", "file");

    public sealed record NotId(string Pointer) : Invalid("hsds.not-id", "file");

    public sealed record NotDate(string Pointer) : Invalid("hsds.not-date", "file");

    public sealed record NotTime(string Pointer) : Invalid("hsds.not-time", "file");

    public sealed record NotOneOf(string Pointer, string Names) : Invalid("hsds.not-one-of", "file");

    public sealed record Absent(string Pointer, string Name) : Invalid("hsds.absent", "file");

    public sealed record TextTooLong(string Pointer, int Most) : Invalid("hsds.text-too-long", "file");

    public sealed record ListTooLong(string Pointer, int Most) : Invalid("hsds.list-too-long", "file");

    public sealed record Twice(string Pointer, string First) : Invalid("hsds.twice", "file");

    public sealed record IsOrganization(string Pointer) : Invalid("hsds.is-organization", "file");
}
