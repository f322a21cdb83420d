namespace Juluo.Lens;

/// <summary>The better direction of a measure, where research or its purpose implies one.</summary>
[Named("measure-better")]
internal enum MeasureBetter
{
    /// <summary>No direction is better: the page says only that it is more or less than usual.</summary>
    Unknown,
    More,
    Less,
}
