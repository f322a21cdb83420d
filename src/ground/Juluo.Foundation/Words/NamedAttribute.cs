using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// The name under which something is stored, sent or translated. It is said on purpose, so that a type may be renamed and moved without
/// changing what the database, other programs and the catalogues call it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Field)]
public sealed class NamedAttribute(string name) : Attribute
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    public string Name => name;

    /// <exception cref="InvalidOperationException">It has no name.</exception>
    public static string Of(Type type) =>
        Names.GetOrAdd(
            type,
            static t =>
                t.GetCustomAttribute<NamedAttribute>(inherit: false)?.Name
                ?? throw new InvalidOperationException($"{t} has no written name: give it [Named].")
        );

    public static string Of<T>() => Of(typeof(T));

    /// <summary>The name of one kind among several that JSON tells apart: what its base declares in <see cref="JsonDerivedTypeAttribute"/>.</summary>
    public static string InUnion(object value) =>
        Names.GetOrAdd(
            value.GetType(),
            static t =>
                t.BaseType!.GetCustomAttributes<JsonDerivedTypeAttribute>().First(d => d.DerivedType == t).TypeDiscriminator!.ToString()!
        );
}
