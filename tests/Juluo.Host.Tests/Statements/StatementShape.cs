namespace Juluo.Host.Tests;

/// <summary>A statement as a method composes it: text, parameters with their types, and alternative pieces.</summary>
internal sealed class StatementShape
{
    private readonly List<object> parts = [];

    /// <summary>True if a part of it is known only at run time.</summary>
    public bool Unknown { get; private set; }

    public void Text(string text) => parts.Add(text);

    public void Parameter(string written, Type type) => parts.Add((written, type));

    public void OneOf(IReadOnlyList<object?> pieces)
    {
        if (pieces.Any(p => p is not (string or StatementShape)))
            Unknown = true;
        parts.Add(pieces.OfType<object>().ToList());
    }

    /// <summary>Every possible text, with the types of its parameters.</summary>
    public IEnumerable<(string Sql, IReadOnlyList<Type> Types)> All()
    {
        foreach (var flat in Flat(parts))
        {
            var (sql, types, numbers) = (new System.Text.StringBuilder(), new List<Type>(), new Dictionary<(string, Type), int>());
            foreach (var part in flat)
                if (part is (string written, Type type))
                {
                    if (!numbers.TryGetValue((written, type), out var number))
                    {
                        types.Add(type);
                        numbers[(written, type)] = number = types.Count;
                    }

                    sql.Append('$').Append(number);
                }
                else
                    sql.Append((string)part);
            yield return (sql.ToString(), types);
        }
    }

    private static IEnumerable<IReadOnlyList<object>> Flat(IEnumerable<object> parts)
    {
        IEnumerable<IReadOnlyList<object>> all =
        [
            [],
        ];
        foreach (var part in parts)
            all = part switch
            {
                List<object> pieces => all.SelectMany(before =>
                        pieces.SelectMany(p =>
                            (
                                p is StatementShape shape
                                    ? Flat(shape.parts)
                                    :
                                    [
                                        [p],
                                    ]
                            ).Select(after => (IReadOnlyList<object>)[.. before, .. after])
                        )
                    )
                    .Take(64),
                _ => all.Select(before => (IReadOnlyList<object>)[.. before, part]),
            };
        return all;
    }
}
