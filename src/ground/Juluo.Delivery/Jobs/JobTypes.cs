using Quartz.Extensibility;

namespace Juluo.Delivery;

/// <summary>Resolves all our job types in the scheduler's tables to <see cref="JobRun"/>: jobs are identified by their stored names, so rows with a former type name still run.</summary>
internal sealed class JobTypes : ITypeLoader
{
    public Type? LoadType(string? name) =>
        name is null ? null
        : name.StartsWith("Juluo.", StringComparison.Ordinal) ? typeof(JobRun)
        : Type.GetType(name);
}
