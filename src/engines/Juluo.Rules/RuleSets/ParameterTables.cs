using System.Numerics;

namespace Juluo.Rules;

/// <summary>Looks up tables by keys that may be known only as a range.</summary>
internal static class ParameterTables
{
    /// <summary>Returns the narrowest value that contains the entries of all possible keys. Keys outside of the table count as its ends; the checks at loading exclude them.</summary>
    public static Value Among(this ParameterValues values, Parameter parameter, ReadOnlySpan<Value> keys)
    {
        Value? hull = null;
        Walk(values, parameter, keys, 0, 0, ref hull);
        return hull ?? values.Entries[0];
    }

    /// <summary>Checks whether some possible key is outside of the table.</summary>
    public static bool MissesKey(this ParameterValues values, Parameter parameter, int dimension, Value key) =>
        parameter.By[dimension].Kind == Kind.Number
        && (
            key.Least < (Exact)(long)values.First[dimension]
            || (
                key.Most.Floor() >= values.First[dimension] + values.Sizes[dimension]
                && !(values.EachMore is not null && dimension == values.Sizes.Length - 1)
            )
        );

    private static void Walk(
        ParameterValues values,
        Parameter parameter,
        ReadOnlySpan<Value> keys,
        int dimension,
        int offset,
        ref Value? hull
    )
    {
        if (dimension == keys.Length)
        {
            hull = hull is { } before ? Value.Hull(before, values.Entries[offset]) : values.Entries[offset];
            return;
        }

        var size = values.Sizes[dimension];
        var key = keys[dimension];
        if (parameter.By[dimension].Kind == Kind.Choice)
        {
            for (var options = key.Options; options != 0; options &= options - 1)
            {
                Walk(values, parameter, keys, dimension + 1, (offset * size) + BitOperations.TrailingZeroCount(options), ref hull);
            }

            return;
        }

        var first = values.First[dimension];
        var (least, most) = ((long)key.Least.Floor() - first, (long)key.Most.Floor() - first);
        for (var i = Math.Max(least, 0); i <= Math.Min(most, size - 1); i++)
        {
            Walk(values, parameter, keys, dimension + 1, (offset * size) + (int)i, ref hull);
        }

        if (most >= size && dimension == keys.Length - 1)
        {
            var last = values.Entries[(offset * size) + size - 1];
            var each = values.EachMore ?? Exact.Zero;
            foreach (var beyond in (ReadOnlySpan<long>)[Math.Max(least, size), most])
            {
                var value = Value.Of(last.Least + (each * (Exact)(beyond - size + 1)));
                hull = hull is { } before ? Value.Hull(before, value) : value;
            }
        }
        else if (most < 0 || least >= size)
        {
            Walk(values, parameter, keys, dimension + 1, (offset * size) + (int)Math.Clamp(least, 0, size - 1), ref hull);
        }
    }
}
