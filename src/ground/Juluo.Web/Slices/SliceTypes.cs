using System.Reflection;

namespace Juluo.Web;

/// <summary>The input and output types of a slice, for the API description.</summary>
public sealed class SliceTypes
{
    public SliceTypes(Type slice)
    {
        Slice = slice;
        (Input, Output) = Of(slice);
        Files = [.. slice.GetCustomAttributes<FileFieldAttribute>()];
    }

    public Type Slice { get; }

    public Type Input { get; }

    public Type Output { get; }

    /// <summary>The files that the slice accepts in addition to its input.</summary>
    public IReadOnlyList<FileFieldAttribute> Files { get; }

    internal static (Type Input, Type Output) Of(Type slice)
    {
        for (var type = slice; type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Slice<,>))
                return (type.GenericTypeArguments[0], type.GenericTypeArguments[1]);
        throw new InvalidOperationException($"{slice.Name} is no slice.");
    }
}
