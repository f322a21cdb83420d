using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// A field of an input that must always be given, although its type allows null or it has a default, so that a form may come back with what is wrong beside each field. A request in JSON that
/// leaves it out is answered <see cref="Missing"/> before the slice is asked; the API's description lists it as <c>required</c>. A field that is needed only sometimes is not one of these.
/// </summary>
/// <param name="inherited">On an input: fields that it inherits from a record in which they may be left out.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Class, Inherited = false)]
public sealed class RequiredAttribute(params string[] inherited) : Attribute
{
    public IReadOnlyList<string> Inherited => inherited;

    /// <summary>Whether it is on this property, on the parameter of the constructor that the property is made of, or on the input that inherits it.</summary>
    public static bool IsOn(PropertyInfo property, Type input) =>
        property.IsDefined(typeof(RequiredAttribute))
        || input.GetCustomAttribute<RequiredAttribute>()?.Inherited.Contains(property.Name) is true
        || property
            .DeclaringType!.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .Any(p => p.Name == property.Name && p.IsDefined(typeof(RequiredAttribute)));
}
