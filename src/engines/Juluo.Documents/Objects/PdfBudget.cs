namespace Juluo.Documents;

/// <summary>Limit on the total cost of reading one file. Objects of a file may overlap, so that a small file contains a large one many times; each time counts.</summary>
internal sealed class PdfBudget
{
    private int values = PdfLimits.MostValues;
    private long bytes = PdfLimits.MostBytes + (long)PdfLimits.MostExpanded;

    /// <summary>Charges one value (a number, a name, a string or a list); throws <see cref="PdfFault.TooManyObjects"/> once the values are used up.</summary>
    public void TakeValue()
    {
        if (--values < 0)
            throw new PdfFaultException(PdfFault.TooManyObjects);
    }

    /// <summary>Charges the bytes that an object was read from; throws <see cref="PdfFault.Expands"/> once the bytes are used up.</summary>
    public void TakeBytes(int count)
    {
        if ((bytes -= count) < 0)
            throw new PdfFaultException(PdfFault.Expands);
    }
}
