namespace Juluo.Foundation;

/// <summary>A job as a sentence speaks of it: what it does stands in the catalogues under <c>job.</c> and its name.</summary>
public sealed record JobName(string Name);
