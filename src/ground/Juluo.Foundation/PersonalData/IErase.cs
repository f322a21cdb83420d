namespace Juluo.Foundation;

/// <summary>Erases a person from data that a <see cref="PersonalDataField"/> cannot describe, in the transaction of the erasure and before any of the person's rows is deleted.</summary>
public interface IErase
{
    Task Erase(PersonId person, CancellationToken stop);
}
