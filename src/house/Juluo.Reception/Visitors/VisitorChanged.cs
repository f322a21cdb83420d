namespace Juluo.Reception;

/// <summary>Something happened about somebody from outside.</summary>
[Named("reception.visitor.changed")]
internal sealed record VisitorChanged(VisitorChange Change, VisitorEvent Now) : IFact;
