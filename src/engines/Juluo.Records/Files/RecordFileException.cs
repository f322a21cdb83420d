namespace Juluo.Records;

/// <summary>Stops the reading of a refused file, on any thread; <see cref="BulkReview"/> returns its fault as a value.</summary>
internal sealed class RecordFileException(RecordFault fault) : Exception(fault.ToString())
{
    public RecordFault Fault => fault;
}
