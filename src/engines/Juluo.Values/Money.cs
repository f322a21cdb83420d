namespace Juluo.Values;

/// <summary>An amount in whole minor units of one currency (ISO 4217). Never a fraction: a remainder is distributed, not rounded away.</summary>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>Returns the sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The result is too large.</exception>
    public static Money operator +(Money left, Money right) => left with { Minor = checked(left.Minor + Same(left, right).Minor) };

    /// <summary>Returns the difference; throws as the sum does.</summary>
    public static Money operator -(Money left, Money right) => left with { Minor = checked(left.Minor - Same(left, right).Minor) };

    /// <summary>Returns a multiple of the amount.</summary>
    /// <exception cref="OverflowException">The result is too large.</exception>
    public static Money operator *(Money money, long times) => money with { Minor = checked(money.Minor * times) };

    /// <summary>Splits the amount by weights so that the parts add up to the whole: largest remainder first, ties to the earlier part. O(n log n).</summary>
    /// <exception cref="ArgumentException">No weights, a negative weight, or all zero.</exception>
    public IReadOnlyList<Money> Split(params ReadOnlySpan<int> weights)
    {
        long total = 0;
        foreach (var weight in weights)
            total += weight >= 0 ? weight : throw new ArgumentException("A weight is negative.", nameof(weights));
        if (total == 0)
            throw new ArgumentException("The weights are all zero.", nameof(weights));

        var parts = new long[weights.Length];
        var remainders = new (Int128 Left, int At)[weights.Length];
        long given = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = (Int128)Minor * weights[i];
            parts[i] = (long)(exact / total);
            remainders[i] = (exact % total, i);
            given += parts[i];
        }

        var sign = Math.Sign(Minor);
        foreach (var (_, at) in remainders.OrderByDescending(r => Int128.Abs(r.Left)).ThenBy(r => r.At).Take((int)Math.Abs(Minor - given)))
            parts[at] += sign;
        var currency = Currency;
        return Array.ConvertAll(parts, p => new Money(p, currency));
    }

    private static Money Same(Money left, Money right) =>
        string.Equals(left.Currency, right.Currency, StringComparison.Ordinal)
            ? right
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not add up.");
}
