using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Sample;

/// <summary>Lets somebody of the sample do what people do, by the slice that does it.</summary>
internal sealed class Acting(IServiceProvider services, CancellationToken stop)
{
    public Community Community { get; } = services.GetRequiredService<UnitOfWork>().Community;

    public CancellationToken Stop => stop;

    public Caller As(PersonId who) => Caller.Visitor(Community, Languages.Chinese) with { Person = who };

    public async Task<TOutput> Do<TSlice, TInput, TOutput>(PersonId who, TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await ActivatorUtilities.CreateInstance<TSlice>(services).Handle(input, As(who), stop);
        return outcome.Failed ? throw new InvalidOperationException($"{typeof(TSlice).Name}: {outcome.Errors[0]}") : outcome.Value;
    }
}
