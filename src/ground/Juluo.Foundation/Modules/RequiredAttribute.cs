using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// Marks a field of an input that must always be given, although its type allows null or it has a default, so that a form can show all errors beside their fields.
/// A JSON request without it gets <see cref="Missing"/> before the slice runs; the API description lists it as <c>required</c>. Not for fields that are required
/// only sometimes.
/// </summary>
/// <param name="inherited">For a class: inherited fields that are optional in the base record but required here.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Class, Inherited = false)]
public sealed class RequiredAttribute(params string[] inherited) : Attribute
{
    public IReadOnlyList<string> Inherited => inherited;

    /// <summary>Checks if the attribute is on this property, on the constructor parameter that declares it, or on the input that inherits it.</summary>
    public static bool IsOn(PropertyInfo property, Type input) =>
        property.IsDefined(typeof(RequiredAttribute))
        || input.GetCustomAttribute<RequiredAttribute>()?.Inherited.Contains(property.Name) is true
        || property
            .DeclaringType!.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .Any(p => p.Name == property.Name && p.IsDefined(typeof(RequiredAttribute)));
}
