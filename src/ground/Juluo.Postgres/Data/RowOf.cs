using System.Linq.Expressions;
using System.Reflection;
using NpgsqlTypes;

namespace Juluo.Postgres;

/// <summary>
/// Reads a row into a <typeparamref name="T"/>: a record by the names of its columns (<c>HeldBy</c> is <c>held_by</c>, a text in two languages <c>name_zh</c> and
/// <c>name_en</c>, money an amount and a currency, a nested record the columns that begin with its name, fields of a base record like its own), a tuple by
/// position, anything else from the only column. A missing or superfluous column is a bug and throws.
/// </summary>
/// <remarks>The reader for a set of columns is determined once and compiled; after that, reading a row costs the same as by hand.</remarks>
internal static class RowOf<T>
{
    private static readonly ConcurrentDictionary<string, Func<DbDataReader, T>> Readers = new(StringComparer.Ordinal);

    public static Func<DbDataReader, T> In(DbDataReader row)
    {
        var names = new string[row.FieldCount];
        for (var i = 0; i < names.Length; i++)
            names[i] = row.GetName(i);
        return Readers.GetOrAdd(string.Join(',', names), _ => new RowShape(names).Reader<T>());
    }
}

/// <summary>Maps the columns of one statement to the values of one type.</summary>
internal sealed class RowShape(IReadOnlyList<string> columns)
{
    private static readonly ParameterExpression Row = Expression.Parameter(typeof(DbDataReader), "row");
    private readonly Dictionary<int, Type> taken = [];

    public Func<DbDataReader, T> Reader<T>() => Expression.Lambda<Func<DbDataReader, T>>(All(typeof(T)), Row).Compile();

    /// <summary>Returns the reason why such rows cannot be read into a type, or null if they can. For tests, before there are any rows.</summary>
    internal static string? Misfit(Type type, DbDataReader row)
    {
        var shape = new RowShape([.. Enumerable.Range(0, row.FieldCount).Select(row.GetName)]);
        try
        {
            shape.All(type);
        }
        catch (InvalidOperationException wrong)
        {
            return wrong.Message;
        }

        foreach (var (at, asked) in shape.taken)
            if (!Fits(asked, row.GetFieldType(at), row.GetDataTypeName(at)))
                return $"{type}: {row.GetName(at)} is {row.GetDataTypeName(at)}, and {asked} is asked for.";
        return null;
    }

    private static bool Fits(Type asked, Type column, string written)
    {
        var bare = Stored.Column(asked);
        if (written is "json" or "jsonb")
            return bare == typeof(string) || !Simple(asked);
        if (Stored.Element(bare) is { } element)
            return column == typeof(Array) || (column.IsArray && Fits(element, column.GetElementType()!, ""));
        return bare == column
            || bare == typeof(object)
            || (bare == typeof(NpgsqlRange<DateTime>) && written == "tstzrange")
            || (bare == typeof(DateOnly) && written == "date")
            || (bare == typeof(TimeOnly) && written.StartsWith("time", StringComparison.Ordinal))
            || (bare == typeof(int) && column == typeof(short))
            || (bare == typeof(long) && (column == typeof(short) || column == typeof(int)))
            || (bare == typeof(double) && column == typeof(float));
    }

    private Expression All(Type type)
    {
        var value = Whole(type);
        return taken.Count == columns.Count
            ? value
            : throw new InvalidOperationException(
                $"{type} has no use for {string.Join(", ", columns.Where((_, i) => !taken.ContainsKey(i)))}."
            );
    }

    private Expression Whole(Type type)
    {
        if (Simple(type))
            return Column(type, mayBeNull: !type.IsValueType, 0);
        return IsTuple(type) ? Tuple(type) : Record(type, "");
    }

    private Expression Tuple(Type type)
    {
        var parts = type.GetGenericArguments()
            .Select(part =>
            {
                if (IsTuple(part) && type.GetGenericArguments().Length == 8)
                    return Tuple(part);
                var at = taken.Count;
                if (part == typeof(LocalizedText))
                    return Names(part, at, at + 1);
                return part == typeof(Money) || part == typeof(Money?)
                    ? Amount(part, at, at + 1)
                    : Column(part, mayBeNull: !part.IsValueType, at);
            })
            .ToList();
        return Expression.New(type.GetConstructor(type.GetGenericArguments())!, parts);
    }

    private Expression Record(Type type, string prefix)
    {
        var made = ConstructorOf(type);
        var nullability = new NullabilityInfoContext();
        var parts = made.GetParameters().Select(p => Of(p, nullability)).ToList();
        var inherited = type is { IsClass: true, BaseType: { } above } && above != typeof(object) ? Inherited(above) : [];
        return inherited.Count == 0
            ? Expression.New(made, parts)
            : Expression.MemberInit(
                Expression.New(made, parts),
                inherited.Select(i => Expression.Bind(i.Property, Of(i.Parameter, nullability)))
            );

        Expression Of(ParameterInfo p, NullabilityInfoContext nullable) =>
            Part(p, prefix + Snake.Case(p.Name!), nullable.Create(p).WriteState != NullabilityState.NotNull);
    }

    /// <summary>Returns the fields of a base record, which the derived record sets after its own.</summary>
    private static List<(PropertyInfo Property, ParameterInfo Parameter)> Inherited(Type above) =>
        [
            .. ConstructorOf(above)
                .GetParameters()
                .Select(p => (above.GetProperty(p.Name!)!, p))
                .Where(i => i.Item1 is { SetMethod.IsPublic: true }),
        ];

    /// <summary>Returns the constructor whose parameters are the fields of a record: the longest except the copy constructor.</summary>
    internal static ConstructorInfo ConstructorOf(Type type) =>
        type.GetConstructors()
            .Where(c => c.GetParameters() is not [{ ParameterType: var only }] || only != type)
            .MaxBy(c => c.GetParameters().Length)
        ?? throw new InvalidOperationException($"{type} has no public constructor.");

    private Expression Part(ParameterInfo part, string name, bool mayBeNull)
    {
        var type = part.ParameterType;
        if (type == typeof(LocalizedText) && (Find(name + "_zh") is not null || !part.HasDefaultValue))
            return Names(type, At(name + "_zh", part), At(name + "_en", part));
        if (type == typeof(Money) || type == typeof(Money?))
            return Amount(type, At(name, part), Find(name + "_currency") ?? At("currency", part));
        if (Find(name) is { } at)
            return Column(type, mayBeNull, at);
        if (!Simple(type) && columns.Any(c => c.StartsWith(name + "_", StringComparison.Ordinal)))
            return Record(type, name + "_");
        if (part.HasDefaultValue)
            return Expression.Constant(part.DefaultValue, type);
        throw Missing(name, part);
    }

    private int At(string name, ParameterInfo part) => Find(name) ?? throw Missing(name, part);

    private int? Find(string name)
    {
        for (var i = 0; i < columns.Count; i++)
            if (string.Equals(columns[i], name, StringComparison.Ordinal))
                return i;
        return null;
    }

    private InvalidOperationException Missing(string name, ParameterInfo part) =>
        new($"{part.Member.DeclaringType} asks for a column {name}, and the statement gives {string.Join(", ", columns)}.");

    private UnaryExpression Names(Type type, int zh, int en)
    {
        taken[zh] = taken[en] = typeof(string);
        return Expression.Convert(Call(nameof(RowValue.Names), [], zh, en), type);
    }

    private UnaryExpression Amount(Type type, int amount, int currency)
    {
        (taken[amount], taken[currency]) = (typeof(long), typeof(string));
        return Expression.Convert(
            Call(type == typeof(Money) ? nameof(RowValue.Amount) : nameof(RowValue.AmountOrNone), [], amount, currency),
            type
        );
    }

    private Expression Column(Type type, bool mayBeNull, int at)
    {
        taken[at] = type;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var value = Expression.Convert(Value(bare, at), type);
        return mayBeNull || bare != type
            ? Expression.Condition(
                Expression.Call(Row, nameof(DbDataReader.IsDBNull), null, Expression.Constant(at)),
                Expression.Default(type),
                value
            )
            : value;
    }

    private static Expression Value(Type type, int at)
    {
        if (typeof(IId).IsAssignableFrom(type))
            return Expression.New(type.GetConstructor([typeof(Guid)])!, Call(nameof(RowValue.Plain), [typeof(Guid)], at));
        if (type.IsEnum)
            return Call(nameof(RowValue.Word), [type], at);
        if (type == typeof(Instant))
            return Call(nameof(RowValue.Instant), [], at);
        if (type == typeof(LocalDate))
            return Call(nameof(RowValue.Day), [], at);
        if (type == typeof(LocalTime))
            return Call(nameof(RowValue.Time), [], at);
        if (type == typeof(Interval))
            return Call(nameof(RowValue.During), [], at);
        if (Stored.Element(type) is { } element && SimpleOne(element))
            return Call(nameof(RowValue.List), [element], at);
        return SimpleOne(type) ? Call(nameof(RowValue.Plain), [type], at) : Call(nameof(RowValue.FromJson), [type], at);
    }

    private static MethodCallExpression Call(string method, Type[] types, params ReadOnlySpan<int> columns)
    {
        var arguments = new Expression[columns.Length + 1];
        arguments[0] = Row;
        for (var i = 0; i < columns.Length; i++)
            arguments[i + 1] = Expression.Constant(columns[i]);
        return Expression.Call(typeof(RowValue), method, types, arguments);
    }

    /// <summary>Checks if the type is stored in one column: a value, or a list of values.</summary>
    private static bool Simple(Type type) => SimpleOne(type) || (Stored.Element(type) is { } element && SimpleOne(element));

    private static bool SimpleOne(Type type) =>
        Stored.Column(type) is var column
        && (column.IsPrimitive || column.Namespace == "NpgsqlTypes" || Stored.DatabaseType(column) is not null || column == typeof(object))
        && Stored.Element(column) is null;

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);
}

/// <summary>Converts one column of a row to a value.</summary>
internal static class RowValue
{
    public static T Plain<T>(DbDataReader row, int at) => row.GetFieldValue<T>(at);

    public static T Word<T>(DbDataReader row, int at)
        where T : struct, Enum => EnumWord.Read<T>(row.GetString(at));

    public static Instant Instant(DbDataReader row, int at) => RowReading.Instant(row, at);

    public static LocalDate Day(DbDataReader row, int at) => LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(at));

    public static LocalTime Time(DbDataReader row, int at) => LocalTime.FromTimeOnly(row.GetFieldValue<TimeOnly>(at));

    public static Interval During(DbDataReader row, int at)
    {
        var range = row.GetFieldValue<NpgsqlRange<DateTime>>(at);
        return new(
            range.LowerBoundInfinite ? null : NodaTime.Instant.FromDateTimeUtc(range.LowerBound),
            range.UpperBoundInfinite ? null : NodaTime.Instant.FromDateTimeUtc(range.UpperBound)
        );
    }

    public static LocalizedText? Names(DbDataReader row, int zh, int en) => RowReading.Localized(row, zh, en);

    public static Money Amount(DbDataReader row, int amount, int currency) => new(row.GetInt64(amount), row.GetString(currency));

    public static Money? AmountOrNone(DbDataReader row, int amount, int currency) =>
        row.IsDBNull(amount) ? null : Amount(row, amount, currency);

    public static T FromJson<T>(DbDataReader row, int at) => JsonSerializer.Deserialize<T>(row.GetString(at), Json.Options)!;

    /// <summary>Reads a list as an array, which fits every list type in records.</summary>
    public static T[] List<T>(DbDataReader row, int at)
    {
        if (Stored.Column(typeof(T)) == typeof(T))
            return row.GetFieldValue<T[]>(at);
        return [.. ((System.Collections.IEnumerable)row.GetValue(at)).Cast<object>().Select(One<T>)];
    }

    private static T One<T>(object value) =>
        (T)(
            value switch
            {
                Guid id => Activator.CreateInstance(typeof(T), id)!,
                string word => Enum.Parse(typeof(T), word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
                DateTime at => NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc)),
                DateOnly day => LocalDate.FromDateOnly(day),
                _ => value,
            }
        );
}
