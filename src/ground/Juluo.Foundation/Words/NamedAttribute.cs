using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// The stable name for storage, transmission and translation. It is explicit so that a type can be renamed and moved without changing its name in the database, in
/// other programs and in the catalogues.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class NamedAttribute(string name) : Attribute
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    public string Name => name;

    /// <exception cref="InvalidOperationException">The type has no name.</exception>
    public static string Of(Type type) =>
        Names.GetOrAdd(
            type,
            static t =>
                t.GetCustomAttribute<NamedAttribute>(inherit: false)?.Name
                ?? throw new InvalidOperationException($"{t} has no written name: give it [Named].")
        );

    public static string Of<T>() => Of(typeof(T));

    /// <summary>Returns the name of a union member in JSON, as its base type declares it in <see cref="JsonDerivedTypeAttribute"/>.</summary>
    public static string InUnion(object value) =>
        Names.GetOrAdd(
            value.GetType(),
            static t =>
                t.BaseType!.GetCustomAttributes<JsonDerivedTypeAttribute>().First(d => d.DerivedType == t).TypeDiscriminator!.ToString()!
        );
}
