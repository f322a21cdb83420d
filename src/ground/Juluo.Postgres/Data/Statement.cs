using System.Runtime.CompilerServices;

namespace Juluo.Postgres;

/// <summary>
/// A statement as it is written where it is used: <c>$"select … where community_id = {work.Community} and id = {id}"</c>. What stands in braces becomes a parameter,
/// never text, whatever it is; a name that stands there twice is one parameter. Ids, instants, days, times, intervals, enums and lists of them are converted; a text in
/// two languages (or what was <see cref="LocalizedText.Said"/> of it) and an amount of money are two parameters each (<c>name_zh, name_en</c>; <c>amount, currency</c>). A piece of text is a <see cref="Sql"/>, a piece with
/// parameters of its own another statement.
/// </summary>
/// <remarks>Making it takes time in proportion to its length and its parameters; what a type is converted to is found once.</remarks>
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

    /// <summary>A value whose type is known only at run time, as that of one of <see cref="Fields"/>.</summary>
    internal void AppendValue(object? value, Type type, string written) => Add(new(written, value, type, Own: true));

    /// <summary>The text that the database is given, with positional parameters ($1, $2 …).</summary>
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

    // In one statement a name means one thing, also when the clock went on meanwhile; in a piece that was written elsewhere it may mean another.
    private static bool Same(Parameter one, Parameter other) =>
        string.Equals(one.Written, other.Written, StringComparison.Ordinal) && ((one.Own && other.Own) || Equals(one.Value, other.Value));

    // A name or a path of names has one value; what is called may give another each time.
    private static bool Plain(string written)
    {
        foreach (var c in written)
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '_' or '!' or '?'))
                return false;
        return true;
    }
}
