namespace Juluo.Post;

/// <summary>A line of the post log; the catalogues have a sentence under <c>post.step.</c> and its kind.</summary>
public sealed record PostStep(Instant At, string Kind, PersonId? By, string? Note);
