namespace Juluo.Places;

/// <summary>Something happened about somebody from outside.</summary>
public sealed record VisitorChanged(VisitorChange Change, VisitorEvent Now) : IFact;
