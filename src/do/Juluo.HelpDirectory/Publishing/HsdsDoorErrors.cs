namespace Juluo.HelpDirectory;

/// <summary>The errors of requests to the HSDS API. The names of fields are those of HSDS.</summary>
internal static class HsdsDoorErrors
{
    public sealed record NoSuchFormat(string Said) : Invalid("hsds.no-such-format", "format");

    public sealed record NotYesOrNo(string Name, string Said) : Invalid("hsds.not-yes-or-no", Name);
}
