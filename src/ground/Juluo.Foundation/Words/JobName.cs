namespace Juluo.Foundation;

/// <summary>A job's name as an argument of a text; the catalogues describe the job under <c>job.</c> and its name.</summary>
public sealed record JobName(string Name);
