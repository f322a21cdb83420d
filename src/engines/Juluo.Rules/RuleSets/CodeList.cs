using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// A list of sections of law. A section matches if it is the same section of the same code, with or without subdivisions: <c>37 PC</c> matches <c>37(a) PC</c> and never
/// <c>537 PC</c>, <c>37.5 PC</c> or <c>37 HS</c>. An entry with a subdivision matches that one and those below it. An attempt of a section counts as the section:
/// <c>664/187 PC</c>, <c>664187 PC</c>, <c>664.187 PC</c>. Spaces and case do not matter.
/// </summary>
/// <remarks>
/// Syntax of an entry:
/// <list type="table">
/// <item><term><c>37 PC</c></term><description>section 37 of the Penal Code and its subdivisions</description></item>
/// <item><term><c>11357</c></term><description>of any code, also where no code is written</description></item>
/// <item><term><c>261(a)(2) PC</c></term><description>this subdivision and those below it</description></item>
/// <item><term><c>286(c)(1,2,3) PC</c></term><description>any of these</description></item>
/// <item><term><c>190(…) PC</c></term><description>any subdivision, but not the section alone; also <c>(...)</c></description></item>
/// <item><term><c>190.## PC</c></term><description>a digit for each <c>#</c>; <c>190.* PC</c>: anything after the point</description></item>
/// <item><term><c>11357*</c></term><description>letters may follow, as in 11357A and 11357B2</description></item>
/// <item><term><c>= 187 PC</c></term><description>only as it is written: nothing below it, and the code directly after it</description></item>
/// <item><term><c>246 + 186.22(b)(4) PC</c></term><description>both, in either order</description></item>
/// </list>
/// </remarks>
/// <param name="Entries">The entries as they are written.</param>
public sealed record CodeList(ImmutableArray<string> Entries)
{
    private readonly Lazy<Reading> _reading = new(() => Reading.Of(Entries));

    /// <summary>Entries that cannot be read; they match nothing.</summary>
    public ImmutableArray<string> Unreadable => _reading.Value.Unreadable;

    /// <summary>Checks whether a text names a section that is on the list. Time is linear in the text.</summary>
    public bool Has(string section) => Find(section) >= 0;

    /// <summary>Returns the index at which the first section of a text that is on the list begins; -1 if there is none. Time is linear in the text.</summary>
    public int Find(string text)
    {
        var reading = _reading.Value;
        var sections = WrittenSection.In(text, reading.Codes);
        foreach (var section in sections)
        {
            if (reading.BySection.TryGetValue(section.Digits, out var entries) && entries.Any(e => e.IsIn(section, sections)))
            {
                return section.At;
            }
        }

        return -1;
    }

    /// <summary>True if both have the same entries in the same order.</summary>
    public bool Equals(CodeList? other) => other is not null && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.Length;

    private sealed record Reading(
        FrozenDictionary<string, CodeEntry[]> BySection,
        FrozenSet<string> Codes,
        ImmutableArray<string> Unreadable
    )
    {
        public static Reading Of(ImmutableArray<string> entries)
        {
            var read = entries.Select(e => (Written: e, Entry: CodeEntry.Read(e))).ToList();
            var known = read.Select(r => r.Entry).OfType<CodeEntry>().ToList();
            return new(
                known
                    .SelectMany(e => e.Parts.Select(p => (p.Digits, Entry: e)))
                    .GroupBy(p => p.Digits, p => p.Entry, StringComparer.Ordinal)
                    .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
                known.Select(e => e.Code).Where(c => c.Length > 0).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
                [.. read.Where(r => r.Entry is null).Select(r => r.Written)]
            );
        }
    }
}
