using System.Reflection;

namespace Juluo.Postgres;

/// <summary>
/// The fields of a record as columns, with the names that reading a row uses: <c>insert into spaces.resource (id, {Fields.Of&lt;ResourceDetails&gt;()}) values
/// ({id}, {Fields.Values(details)})</c>, <c>update spaces.resource set {Fields.Set(details)} where …</c>. A new field of the record becomes a column in all of
/// them. Fields are the parameters of its constructor; additional properties of a derived record are left out.
/// </summary>
/// <remarks>A text in two languages is stored in two columns: as entered, or, if it is required (<see cref="RequiredAttribute"/>), each filled from the other.</remarks>
public static class Fields
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Column>> Known = new();

    private delegate void Append(Statement statement, object? record);

    private sealed record Column(IReadOnlyList<string> Names, IReadOnlyList<(string Written, Type Type)> Parameters, Append Append);

    /// <summary>Returns the column names, separated by commas.</summary>
    /// <param name="table">The alias of the table; null for none.</param>
    public static Sql Of<T>(string? table = null) =>
        new(string.Join(", ", All(typeof(T)).SelectMany(c => c.Names).Select(n => table is null ? n : $"{table}.{n}")));

    /// <summary>Returns the values, in the order of <see cref="Of"/>.</summary>
    public static Statement Values<T>(T record)
    {
        var values = new Statement(0, 0);
        var first = true;
        foreach (var column in All(typeof(T)))
        {
            if (!first)
                values.AppendLiteral(", ");
            first = false;
            column.Append(values, record);
        }

        return values;
    }

    /// <summary>Returns the assignments of all columns of a record, for the <c>set</c> clause of an update.</summary>
    public static Statement Set<T>(T record) => $"({Of<T>()}) = row({Values(record)})";

    /// <summary>Returns names and types of the parameters of <see cref="Values"/>, for checking statements against the database without values.</summary>
    internal static IReadOnlyList<(string Written, Type Type)> Parameters(Type record) => [.. All(record).SelectMany(c => c.Parameters)];

    private static IReadOnlyList<Column> All(Type record) =>
        Known.GetOrAdd(
            record,
            static type =>
                [
                    .. RowShape
                        .ConstructorOf(type)
                        .GetParameters()
                        .Select(p =>
                            Of(type, type.GetProperty(p.Name!) ?? throw new InvalidOperationException($"{type} has no property {p.Name}."))
                        ),
                ]
        );

    private static Column Of(Type record, PropertyInfo property)
    {
        var (type, name, written) = (property.PropertyType, Snake.Case(property.Name), $"{record.Name}.{property.Name}");
        object? Value(object? from) => from is null ? null : property.GetValue(from);
        if (type == typeof(LocalizedText))
        {
            var given = RequiredAttribute.IsOn(property, record);
            return new(
                [name + "_zh", name + "_en"],
                [(written + ".Zh", typeof(string)), (written + ".En", typeof(string))],
                (s, r) =>
                {
                    var text = (LocalizedText?)Value(r);
                    if (given)
                        s.AppendFormatted(text, written);
                    else
                        s.AppendFormatted(text?.Said, written);
                }
            );
        }

        if (type == typeof(Money) || type == typeof(Money?))
            return new(
                [name, name + "_currency"],
                [(written + ".Minor", typeof(long)), (written + ".Currency", typeof(string))],
                (s, r) => s.AppendFormatted((Money?)Value(r), written)
            );
        return new([name], [(written, type)], (s, r) => s.AppendValue(Value(r), type, written));
    }
}
