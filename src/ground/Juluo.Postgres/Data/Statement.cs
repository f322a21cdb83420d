using System.Runtime.CompilerServices;

namespace Juluo.Postgres;

/// <summary>
/// An SQL statement as an interpolated string: <c>$"select … where community_id = {work.Community} and id = {id}"</c>. Every value in braces becomes a parameter,
/// never text; a name used twice is one parameter. Ids, instants, dates, times, intervals, enums and lists of them are converted; a text in two languages (or its
/// <see cref="LocalizedText.Said"/>) and an amount of money are two parameters each (<c>name_zh, name_en</c>; <c>amount, currency</c>). A part without parameters
/// is a <see cref="Sql"/>, a part with parameters another statement.
/// </summary>
/// <remarks>O(length + parameters); the conversion of a type is determined once.</remarks>
[InterpolatedStringHandler]
public sealed class Statement(int literalLength, int formattedCount)
{
    private readonly List<Piece> pieces = new((2 * formattedCount) + 1);
    private readonly List<Parameter> parameters = new(formattedCount);
    private int length = literalLength;

    private readonly record struct Piece(string? Text, int Parameter);

    private readonly record struct Parameter(string Written, object? Value, Type Type, bool Own);

    public void AppendLiteral(string text) => pieces.Add(new(text, 0));

    public void AppendFormatted(Sql text)
    {
        pieces.Add(new(text.Text, 0));
        length += text.Text.Length;
    }

    public void AppendFormatted(Statement part)
    {
        foreach (var piece in part.pieces)
            if (piece.Text is { } text)
                pieces.Add(new(text, 0));
            else
                Add(part.parameters[piece.Parameter] with { Own = false });
        length += part.length;
    }

    public void AppendFormatted(LocalizedText? text, [CallerArgumentExpression(nameof(text))] string written = "") =>
        AppendFormatted(text is null ? null : ((string?, string?))(text.Zh, text.En), written);

    public void AppendFormatted((string? Zh, string? En)? said, [CallerArgumentExpression(nameof(said))] string written = "")
    {
        Add(new(written + ".Zh", said?.Zh, typeof(string), Own: true));
        AppendLiteral(", ");
        Add(new(written + ".En", said?.En, typeof(string), Own: true));
    }

    public void AppendFormatted(Money amount, [CallerArgumentExpression(nameof(amount))] string written = "") =>
        AppendFormatted((Money?)amount, written);

    public void AppendFormatted(Money? amount, [CallerArgumentExpression(nameof(amount))] string written = "")
    {
        Add(new(written + ".Minor", amount?.Minor, typeof(long), Own: true));
        AppendLiteral(", ");
        Add(new(written + ".Currency", amount?.Currency, typeof(string), Own: true));
    }

    public void AppendFormatted<T>(T value, [CallerArgumentExpression(nameof(value))] string written = "") =>
        Add(new(written, value, typeof(T), Own: true));

    /// <summary>Appends a value whose type is known only at run time, such as one of <see cref="Fields"/>.</summary>
    internal void AppendValue(object? value, Type type, string written) => Add(new(written, value, type, Own: true));

    /// <summary>Returns the SQL text with positional parameters ($1, $2 …).</summary>
    public override string ToString()
    {
        var text = new StringBuilder(length + (3 * parameters.Count));
        foreach (var piece in pieces)
            if (piece.Text is { } literal)
                text.Append(literal);
            else
                text.Append('$').Append(piece.Parameter + 1);
        return text.ToString();
    }

    internal void Into(NpgsqlParameterCollection collection)
    {
        foreach (var parameter in parameters)
            collection.Add(Stored.Parameter(parameter.Value, parameter.Type));
    }

    private void Add(Parameter parameter)
    {
        var at = Plain(parameter.Written) ? parameters.FindIndex(p => Same(p, parameter)) : -1;
        if (at < 0)
        {
            at = parameters.Count;
            parameters.Add(parameter);
        }

        pieces.Add(new(null, at));
    }

    // Within one statement, a name has one value, even if the clock advanced; in a part written elsewhere it may have another.
    private static bool Same(Parameter one, Parameter other) =>
        string.Equals(one.Written, other.Written, StringComparison.Ordinal) && ((one.Own && other.Own) || Equals(one.Value, other.Value));

    // A name or a path of names has one value; a method call may return another each time.
    private static bool Plain(string written)
    {
        foreach (var c in written)
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '_' or '!' or '?'))
                return false;
        return true;
    }
}
