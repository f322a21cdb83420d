using System.Reflection;

namespace Juluo.Foundation;

/// <summary>On a property of a record, or on the parameter of its constructor that the property is made of.</summary>
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
