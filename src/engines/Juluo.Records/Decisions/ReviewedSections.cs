using System.Text;
using Juluo.Rules;

namespace Juluo.Records;

/// <summary>The sections of law that are reviewed, and those that are only noted, from the lists of the rules.</summary>
internal sealed class ReviewedSections
{
    public const int Count = 4;
    private readonly CodeList[] _reviewed;
    private readonly CodeList? _superstrikes;
    private readonly CodeList? _sexOffences;

    public ReviewedSections(RuleSet set, DateOnly at)
    {
        _reviewed = [.. Names.Select(n => Codes(set, at, n)!)];
        _superstrikes = Codes(set, at, "superstrikes");
        _sexOffences = Codes(set, at, "pc_290");
    }

    /// <summary>The names of the parameters, in the order of the tables' columns.</summary>
    public static string[] Names { get; } = ["hs_11357", "hs_11358", "hs_11359", "hs_11360"];

    /// <summary>The numbers of the reviewed sections as the tables show them, in the order of <see cref="Names"/>.</summary>
    public static string[] Numbers { get; } = ["11357", "11358", "11359", "11360"];

    /// <summary>Returns the index of the reviewed section that a text names first, or -1.</summary>
    public int First(string text)
    {
        var (first, at) = (-1, int.MaxValue);
        for (var i = 0; i < Count; i++)
        {
            if (_reviewed[i].Find(text) is >= 0 and var found && found < at)
            {
                (first, at) = (i, found);
            }
        }

        return first;
    }

    public bool IsSuperstrike(string text) => _superstrikes?.Has(text) ?? false;

    public bool IsSexOffence(string text) => _sexOffences?.Has(text) ?? false;

    public static CodeList? Codes(RuleSet set, DateOnly at, string name) =>
        set.Parameters.FirstOrDefault(p => p.Name == name)?.Values.FirstOrDefault(v => v.Period.Has(at))?.Codes;

    /// <summary>Converts bytes to text, one character per byte, so that bytes that are not UTF-8 are preserved. Sections of law are ASCII.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
