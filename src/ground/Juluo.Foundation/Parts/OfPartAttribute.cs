namespace Juluo.Foundation;

/// <summary>Assigns a slice or job to another part than its module's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfPartAttribute : Attribute
{
    public OfPartAttribute(Part part) => Part = part;

    /// <summary>Makes the slice or job always available, even if its module is switched off.</summary>
    public OfPartAttribute() { }

    public Part? Part { get; }
}
