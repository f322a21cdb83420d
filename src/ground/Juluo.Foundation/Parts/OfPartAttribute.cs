namespace Juluo.Foundation;

/// <summary>On a slice or job that belongs to another part than its module does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfPartAttribute : Attribute
{
    public OfPartAttribute(Part part) => Part = part;

    /// <summary>It is always there, although its module can be switched off.</summary>
    public OfPartAttribute() { }

    public Part? Part { get; }
}
