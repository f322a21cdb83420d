using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>
/// The unit of a number: <c>USD/month</c>, <c>people</c>, <c>years</c>, or none. Sums and comparisons need the same unit, products and quotients make a new one, so that
/// a month's income is never compared with a year's limit.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    private readonly ImmutableSortedDictionary<string, int> _powers;

    private Unit(ImmutableSortedDictionary<string, int> powers) => _powers = powers;

    /// <summary>A bare number: a share, a count of times.</summary>
    public static Unit None { get; } = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>True if the unit is that of a bare number.</summary>
    public bool IsNone => _powers.IsEmpty;

    /// <summary>The currency in it (three capital letters), or null.</summary>
    public string? Currency => _powers.FirstOrDefault(p => p.Value == 1 && IsCurrency(p.Key)).Key;

    /// <summary>Parses a unit: names joined by <c>*</c> and <c>/</c>. Null if the text is not a unit.</summary>
    public static Unit? Parse(string text)
    {
        var unit = None;
        var rest = text.AsSpan().Trim();
        var over = false;
        while (true)
        {
            var end = rest.IndexOfAny('*', '/');
            var name = (end < 0 ? rest : rest[..end]).Trim();
            if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || name.ContainsAnyExcept(Letters))
            {
                return null;
            }

            var one = Of(Singular(name.ToString()));
            unit = over ? unit.Over(one) : unit.Times(one);
            if (end < 0)
            {
                return unit;
            }

            over = rest[end] == '/';
            rest = rest[(end + 1)..];
        }
    }

    /// <summary>Returns the unit of a product.</summary>
    public Unit Times(Unit other) => Join(other, 1);

    /// <summary>Returns the unit of a quotient.</summary>
    public Unit Over(Unit other) => Join(other, -1);

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && _powers.SequenceEqual(other._powers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => _powers.Aggregate(0, (sum, p) => sum ^ HashCode.Combine(p.Key, p.Value));

    /// <summary>Returns the unit as it is written, or "a bare number".</summary>
    public override string ToString()
    {
        if (IsNone)
        {
            return "a bare number";
        }

        var above = string.Join('*', _powers.Where(p => p.Value > 0).SelectMany(p => Enumerable.Repeat(p.Key, p.Value)));
        var below = string.Concat(_powers.Where(p => p.Value < 0).SelectMany(p => Enumerable.Repeat("/" + p.Key, -p.Value)));
        return (above.Length > 0 ? above : "1") + below;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-"
    );

    private static bool IsCurrency(string name) => name.Length == 3 && name.All(char.IsAsciiLetterUpper);

    private static Unit Of(string name) => new(None._powers.SetItem(name, 1));

    private static string Singular(string name) => name.EndsWith('s') && name.Length > 2 ? name[..^1] : name;

    private Unit Join(Unit other, int sign)
    {
        var powers = _powers;
        foreach (var (name, power) in other._powers)
        {
            var sum = powers.GetValueOrDefault(name) + (sign * power);
            powers = sum == 0 ? powers.Remove(name) : powers.SetItem(name, sum);
        }

        return new(powers);
    }
}
