using System.Globalization;

namespace Juluo.Rules;

/// <summary>
/// An exact number: a fraction in lowest terms. Money and shares are added, multiplied and divided exactly, and rounded only where a rule says so. Numerator and denominator have 127
/// bits; a larger result throws <see cref="OverflowException"/>, which the bounds of questions prevent.
/// </summary>
public readonly struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    private readonly Int128 _below; // the denominator less one, so that the default is 0/1

    private Exact(Int128 above, Int128 below)
    {
        Above = above;
        _below = below - 1;
    }

    /// <summary>The numerator, which carries the sign.</summary>
    public Int128 Above { get; }

    /// <summary>The denominator, at least 1 and without a common factor with <see cref="Above"/>.</summary>
    public Int128 Below => _below + 1;

    /// <summary>The number zero.</summary>
    public static Exact Zero => default;

    /// <summary>The number one.</summary>
    public static Exact One => new(1, 1);

    /// <summary>True if the number is whole.</summary>
    public bool IsWhole => _below == 0;

    /// <summary>The sign of the number: -1, 0 or 1.</summary>
    public int Sign => Int128.Sign(Above);

    /// <summary>Returns a fraction in lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Exact Of(Int128 above, Int128 below)
    {
        if (below == 0)
        {
            throw new DivideByZeroException();
        }

        if (below < 0)
        {
            (above, below) = (checked(-above), checked(-below));
        }

        var shared = CommonFactor(Int128.Abs(above), below);
        return shared == 1 ? new(above, below) : new(above / shared, below / shared);
    }

    /// <summary>Parses a number such as <c>-12.50</c>, with a point and without thousands separators.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Exact number)
    {
        number = default;
        var negative = text.Length > 0 && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.Length is 0 or > 30)
        {
            return false;
        }

        Int128 above = 0;
        Int128 below = 1;
        var point = false;
        var any = false;
        foreach (var sign in digits)
        {
            if (sign == '.' && !point)
            {
                point = true;
                continue;
            }

            if (!char.IsAsciiDigit(sign))
            {
                return false;
            }

            any = true;
            above = (above * 10) + (sign - '0');
            below = point ? below * 10 : below;
        }

        if (!any || digits[^1] == '.')
        {
            return false;
        }

        number = Of(negative ? -above : above, below);
        return true;
    }

    /// <summary>Returns the whole part, rounded towards minus infinity.</summary>
    public Int128 Floor()
    {
        var whole = Above / Below;
        return Above < 0 && whole * Below != Above ? whole - 1 : whole;
    }

    /// <summary>Returns the largest multiple of the step that is not above this number.</summary>
    public Exact RoundDown(Exact step) => (this / step).Floor() * step;

    /// <summary>Returns the smallest multiple of the step that is not below this number.</summary>
    public Exact RoundUp(Exact step) => -(-this / step).Floor() * step;

    /// <summary>Returns the nearest multiple of the step; a half is rounded up.</summary>
    public Exact RoundHalfUp(Exact step) => ((this / step) + Of(1, 2)).Floor() * step;

    /// <summary>Converts to a decimal of 28 digits, rounded if it has more.</summary>
    public decimal ToDecimal() => (decimal)Above / (decimal)Below;

    /// <inheritdoc/>
    public bool Equals(Exact other) => Above == other.Above && _below == other._below;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Above, _below);

    /// <inheritdoc/>
    public int CompareTo(Exact other) =>
        _below == other._below ? Above.CompareTo(other.Above) : checked(Above * other.Below).CompareTo(checked(other.Above * Below));

    /// <summary>Returns decimal digits if the number ends within twelve places, otherwise a fraction: <c>12.5</c>, <c>1/3</c>.</summary>
    public override string ToString()
    {
        var below = Below;
        var places = 0;
        Int128 ten = 1;
        while (places <= 12 && ten % below != 0)
        {
            ten *= 10;
            places++;
        }

        if (places > 12)
        {
            return $"{Above.ToString(CultureInfo.InvariantCulture)}/{below.ToString(CultureInfo.InvariantCulture)}";
        }

        var digits = Int128.Abs(Above * (ten / below)).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var sign = Above < 0 ? "-" : string.Empty;
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    /// <summary>Returns the smaller of two numbers.</summary>
    public static Exact Min(Exact a, Exact b) => a <= b ? a : b;

    /// <summary>Returns the larger of two numbers.</summary>
    public static Exact Max(Exact a, Exact b) => a >= b ? a : b;

    /// <summary>Converts a whole number.</summary>
    public static implicit operator Exact(Int128 whole) => new(whole, 1);

    /// <summary>Converts a whole number.</summary>
    public static implicit operator Exact(long whole) => new(whole, 1);

    /// <summary>Converts a decimal without loss.</summary>
    public static explicit operator Exact(decimal number)
    {
        Int128 below = 1;
        for (var i = 0; i < number.Scale; i++)
        {
            below *= 10;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var above = ((Int128)(uint)bits[2] << 64) | ((Int128)(uint)bits[1] << 32) | (uint)bits[0];
        return Of(number < 0 ? -above : above, below);
    }

    /// <summary>Returns the sum.</summary>
    public static Exact operator +(Exact a, Exact b) =>
        checked(a._below == b._below ? Of(a.Above + b.Above, a.Below) : Of((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below));

    /// <summary>Returns the difference.</summary>
    public static Exact operator -(Exact a, Exact b) => a + -b;

    /// <summary>Returns the number with the opposite sign.</summary>
    public static Exact operator -(Exact a) => new(checked(-a.Above), a.Below);

    /// <summary>Returns the product.</summary>
    public static Exact operator *(Exact a, Exact b) => checked(Of(a.Above * b.Above, a.Below * b.Below));

    /// <summary>Returns the quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Exact operator /(Exact a, Exact b) => checked(Of(a.Above * b.Below, a.Below * b.Above));

    /// <summary>True if both are the same number.</summary>
    public static bool operator ==(Exact a, Exact b) => a.Equals(b);

    /// <summary>True if they differ.</summary>
    public static bool operator !=(Exact a, Exact b) => !a.Equals(b);

    /// <summary>True if the first is smaller.</summary>
    public static bool operator <(Exact a, Exact b) => a.CompareTo(b) < 0;

    /// <summary>True if the first is larger.</summary>
    public static bool operator >(Exact a, Exact b) => a.CompareTo(b) > 0;

    /// <summary>True if the first is not larger.</summary>
    public static bool operator <=(Exact a, Exact b) => a.CompareTo(b) <= 0;

    /// <summary>True if the first is not smaller.</summary>
    public static bool operator >=(Exact a, Exact b) => a.CompareTo(b) >= 0;

    private static Int128 CommonFactor(Int128 a, Int128 b)
    {
        if (b == 1)
        {
            return 1;
        }

        while (a > ulong.MaxValue || b > ulong.MaxValue)
        {
            if (b == 0)
            {
                return a;
            }

            (a, b) = (b, a % b);
        }

        var (x, y) = ((ulong)a, (ulong)b);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return x;
    }
}
