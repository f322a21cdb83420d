using System.Collections;
using NpgsqlTypes;

namespace Juluo.Postgres;

/// <summary>Conversion of the program's types to database types: ids to uuid, instants to timestamptz, intervals to tstzrange, enums to text.</summary>
internal static class Stored
{
    private static readonly Dictionary<Type, NpgsqlDbType> Types = new()
    {
        [typeof(Guid)] = NpgsqlDbType.Uuid,
        [typeof(string)] = NpgsqlDbType.Text,
        [typeof(bool)] = NpgsqlDbType.Boolean,
        [typeof(short)] = NpgsqlDbType.Smallint,
        [typeof(int)] = NpgsqlDbType.Integer,
        [typeof(long)] = NpgsqlDbType.Bigint,
        [typeof(float)] = NpgsqlDbType.Real,
        [typeof(double)] = NpgsqlDbType.Double,
        [typeof(decimal)] = NpgsqlDbType.Numeric,
        [typeof(byte[])] = NpgsqlDbType.Bytea,
        [typeof(DateTime)] = NpgsqlDbType.TimestampTz,
        [typeof(DateOnly)] = NpgsqlDbType.Date,
        [typeof(TimeOnly)] = NpgsqlDbType.Time,
        [typeof(TimeSpan)] = NpgsqlDbType.Interval,
        [typeof(NpgsqlRange<DateTime>)] = NpgsqlDbType.TimestampTzRange,
        [typeof(NpgsqlRange<DateOnly>)] = NpgsqlDbType.DateRange,
    };

    private static readonly ConcurrentDictionary<Type, Type?> Elements = new();

    /// <summary>Creates a parameter of the column's type, even if the value is null.</summary>
    public static NpgsqlParameter Parameter(object? value, Type written)
    {
        if (value is not null)
            return new() { Value = Value(value) };
        var parameter = new NpgsqlParameter { Value = DBNull.Value };
        if (DatabaseType(written) is { } type)
            parameter.NpgsqlDbType = type;
        return parameter;
    }

    /// <summary>Returns the database type of a program type, or null if it cannot be determined.</summary>
    public static NpgsqlDbType? DatabaseType(Type written)
    {
        if (Types.TryGetValue(Column(written), out var type))
            return type;
        return Element(written) is { } element && Types.TryGetValue(Column(element), out type) ? type | NpgsqlDbType.Array : null;
    }

    /// <summary>Returns the type that Npgsql reads and writes for a type of the program.</summary>
    public static Type Column(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when typeof(IId).IsAssignableFrom(type) || type == typeof(Community) => typeof(Guid),
            { IsEnum: true } => typeof(string),
            _ when type == typeof(Instant) => typeof(DateTime),
            _ when type == typeof(LocalDate) => typeof(DateOnly),
            _ when type == typeof(LocalTime) => typeof(TimeOnly),
            _ when type == typeof(Duration) => typeof(TimeSpan),
            _ when type == typeof(Interval) => typeof(NpgsqlRange<DateTime>),
            _ => type,
        };
    }

    /// <summary>Returns the element type of a list type, or null for other types.</summary>
    public static Type? Element(Type type) =>
        Elements.GetOrAdd(
            type,
            static t =>
                t == typeof(string) || t == typeof(byte[])
                    ? null
                    : t.GetInterfaces()
                        .Append(t)
                        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                        ?.GetGenericArguments()[0]
        );

    public static NpgsqlRange<DateTime> Range(Interval during) =>
        new(
            during.HasStart ? during.Start.ToDateTimeUtc() : default,
            true,
            !during.HasStart,
            during.HasEnd ? during.End.ToDateTimeUtc() : default,
            false,
            !during.HasEnd
        );

    private static object Value(object value) =>
        value switch
        {
            string or Guid or int or long or bool or byte[] or DateTime or DateOnly => value,
            IId id => id.Value,
            Instant at => at.ToDateTimeUtc(),
            LocalDate day => day.ToDateOnly(),
            Interval during => Range(during),
            Community here => here.Id.Value,
            Enum word => Snake.Case(word.ToString()),
            LocalTime time => time.ToTimeOnly(),
            Duration length => length.ToTimeSpan(),
            IEnumerable list => Array(list),
            _ => value,
        };

    private static object Array(IEnumerable list)
    {
        if (Element(list.GetType()) is not { } element)
            return list;
        var column = Column(element);
        if (column == element && list is System.Array)
            return list;
        var kept = new ArrayList();
        foreach (var one in list)
            kept.Add(one is null ? null : Value(one));
        return kept.ToArray(
            column.IsValueType && Nullable.GetUnderlyingType(element) is not null ? typeof(Nullable<>).MakeGenericType(column) : column
        );
    }
}
