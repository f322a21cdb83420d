namespace Juluo.Foundation;

/// <summary>Takes a person out of what a <see cref="PersonalDataField"/> cannot describe, in the transaction of the erasure and before any row of theirs goes.</summary>
public interface IErase
{
    Task Erase(PersonId person, CancellationToken stop);
}
