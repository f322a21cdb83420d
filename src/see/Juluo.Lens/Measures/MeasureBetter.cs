namespace Juluo.Lens;

/// <summary>Which way of a measure is better, where research or the measure's own purpose says so.</summary>
[Named("measure-better")]
internal enum MeasureBetter
{
    /// <summary>Neither: its page says that it is more or less than usual, and no more.</summary>
    Unknown,
    More,
    Less,
}
