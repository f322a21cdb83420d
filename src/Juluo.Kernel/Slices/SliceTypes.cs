namespace Juluo.Kernel;

/// <summary>The types of a slice, as the API's description needs them.</summary>
public sealed record SliceTypes(Type Slice, Type Input, Type Output)
{
    internal static (Type Input, Type Output) Of(Type slice)
    {
        for (var type = slice; type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Slice<,>))
                return (type.GenericTypeArguments[0], type.GenericTypeArguments[1]);
        throw new InvalidOperationException($"{slice.Name} is no slice.");
    }
}
