namespace Juluo.Sample;

/// <summary>A need or an offer: a short text as the person wrote it, and the skills it is about.</summary>
public sealed record Want(Phrase Text, IReadOnlyList<Skill> Skills);
