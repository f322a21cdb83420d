namespace Juluo.Documents;

internal sealed class PdfFaultException(PdfFault fault) : Exception(fault.ToString())
{
    public PdfFault Fault => fault;
}
