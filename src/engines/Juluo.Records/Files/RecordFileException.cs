namespace Juluo.Records;

/// <summary>Ends the reading of a file that is refused, in whatever thread it was found; <see cref="BulkReview"/> hands its fault on as a value.</summary>
internal sealed class RecordFileException(RecordFault fault) : Exception(fault.ToString())
{
    public RecordFault Fault => fault;
}
