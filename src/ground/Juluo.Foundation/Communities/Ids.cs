using System.Runtime.CompilerServices;

namespace Juluo.Foundation;

/// <summary>A typed key. All keys are UUIDv7, so rows created together are stored together.</summary>
public interface IId
{
    Guid Value { get; }
}

/// <summary>A typed key that can be created from its value alone.</summary>
public interface IId<TSelf> : IId
    where TSelf : struct, IId<TSelf>
{
    /// <exception cref="NotSupportedException">The key has other fields besides its value.</exception>
    static virtual TSelf From(Guid value) => Unsafe.BitCast<Guid, TSelf>(value);
}

public static class Id
{
    public static TId New<TId>(Clock clock)
        where TId : struct, IId<TId> => TId.From(clock.NewKey());
}

/// <summary>Writes every typed key as its plain UUID and reads it back.</summary>
public sealed class IdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && Array.Exists(typeToConvert.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value) ? TId.From(value) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(Guid.Parse(reader.GetString()!));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value.ToString());
    }
}
