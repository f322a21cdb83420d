using System.Reflection;

namespace Juluo.Foundation;

/// <summary>Finds an attribute on a property of a record, or on the constructor parameter that declares the property.</summary>
internal static class FieldAttribute
{
    public static T? Of<T>(PropertyInfo property)
        where T : Attribute =>
        property.GetCustomAttribute<T>()
        ?? property
            .DeclaringType!.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .Where(p => p.Name == property.Name)
            .Select(p => p.GetCustomAttribute<T>())
            .FirstOrDefault(a => a is not null);
}
