"""Find the best beads (first version: the whole matrix)."""
# mypy: ignore-errors
# ruff: noqa
from __future__ import annotations

import numpy as np

from align.evidence import Side

TYPES=[(a,b) for a in range(1,5) for b in range(1,5)]+[(5,1),(1,5)]
SHR=4.0
WEIGHTS=np.array([-0.219, 0.821, -1.743, -0.143, 7.772, 8.639, -0.869, 1.06, 1.28, -1.027, 1.259, 0.817, 0.875, 4.665, 1.094, 0.906, 0.602, -1.962])
def background(S,k=4):
    # mean of top-k excluding the best, shrunk
    n,m=S.shape
    s=np.sort(S,axis=1)[:,::-1][:,1:1+k]
    cnt=s.shape[1]
    return (s.sum(1)+SHR*BG0)/(cnt+SHR)
BG0=0.25
def win1(x,a):  # windows ENDING at i: sum x[i-a+1..i], nan->0 for i<a-1
    c=np.concatenate([[0],np.cumsum(x)]); out=np.zeros(len(x)); out[a-1:]=c[a:]-c[:-a] if a<=len(x) else 0
    return out
def win2(X,a,b):
    n,m=X.shape
    c=np.zeros((n+1,m+1)); c[1:,1:]=X.cumsum(0).cumsum(1)
    out=np.zeros((n,m))
    if a<=n and b<=m: out[a-1:,b-1:]=c[a:,b:]-c[:-a,b:]-c[a:,:-b]+c[:-a,:-b]
    return out
RATIO=np.log(2.05)
NAMES=['bias','xk','xe','mm','cos','cos2','bgk','bge','len','loglen','shared','lat','miss','gaink','gaine','hinge','sk','se']
def grid(K,E,lk,le,tk,te,nk,ne):
    n,m=len(K),len(E)
    S=np.round(K@E.T,4)
    bgk=background(S); bge=background(S.T)
    wk=lk; we=le
    D=S*wk[:,None]*we[None,:]
    GK=np.round(K@K.T,4)*wk[:,None]*wk[None,:]; GE=np.round(E@E.T,4)*we[:,None]*we[None,:]
    voc=sorted({x for t in tk for x in t}&{x for t in te for x in t}); vi={x:i for i,x in enumerate(voc)}
    X=np.zeros((n,m))
    if voc:
        A=np.zeros((n,len(voc))); B=np.zeros((m,len(voc)))
        for i,t in enumerate(tk):
            for x in t:
                if x in vi: A[i,vi[x]]=1
        for i,t in enumerate(te):
            for x in t:
                if x in vi: B[i,vi[x]]=1
        X=A@B.T
    L=np.array([[len(a&b) for b in ne] for a in nk],float).reshape(n,m)
    ck=np.array([len(set(t)) for t in tk],float); ce=np.array([len(set(t)) for t in te],float)
    bgkw=bgk*wk; bgew=bge*we
    # norms
    def norm(G,a):
        n=len(G); out=np.ones(n)
        for i in range(a-1,n): out[i]=np.sqrt(max(1e-9,G[i-a+1:i+1,i-a+1:i+1].sum()))
        return out
    nkx={a:norm(GK,a) for a in range(1,6)}; nex={b:norm(GE,b) for b in range(1,6)}
    cos={}
    for a,b in TYPES: cos[a,b]=win2(D,a,b)/(nkx[a][:,None]*nex[b][None,:])
    out=np.zeros((len(TYPES),n,m,len(NAMES)),np.float32); ok=np.zeros((len(TYPES),n,m),bool)
    def sh(x,a,b):  # value at i-a, j-b
        o=np.full_like(x,0); 
        if a<n and b<m: o[a:,b:]=x[:n-a,:m-b]
        return o
    for t,(a,b) in enumerate(TYPES):
        if a>n or b>m: continue
        ok[t,a-1:,b-1:]=True
        Lk=win1(lk,a); Le=win1(le,b)
        Lk_=np.maximum(Lk,1)[:,None]; Le_=np.maximum(Le,1)[None,:]
        c=cos[a,b]
        dl=np.log(Le_/Lk_)-RATIO
        var=0.04+1.6/np.minimum(Lk_,Le_/2)
        f=out[t]
        f[...,0]=1; f[...,1]=a-1; f[...,2]=b-1; f[...,3]=min(a,b)-1
        f[...,4]=c; f[...,5]=c*c
        f[...,6]=(win1(bgkw,a)/np.maximum(Lk,1))[:,None]; f[...,7]=(win1(bgew,b)/np.maximum(Le,1))[None,:]
        f[...,8]=-np.log1p(dl*dl/var)
        f[...,9]=0.5*(np.log(Lk_*2.05)+np.log(Le_))-4.5
        sx=win2(X,a,b); f[...,10]=np.minimum(sx,4)
        f[...,11]=np.minimum(win2(L,a,b),4)
        f[...,12]=-np.minimum(np.maximum(win1(ck,a)[:,None]-sx,0)+np.maximum(win1(ce,b)[None,:]-sx,0),4)
        if a>1:
            g=np.minimum(c-cos[a-1,b] if (a-1,b) in cos else 9, c-sh(cos[a-1,b],1,0) if (a-1,b) in cos else 9); f[...,13]=g
            if (a-1,b) not in cos: f[...,13]=0
        if b>1:
            g=np.minimum(c-cos[a,b-1] if (a,b-1) in cos else 9, c-sh(cos[a,b-1],0,1) if (a,b-1) in cos else 9); f[...,14]=g
            if (a,b-1) not in cos: f[...,14]=0
        f[...,15]=np.minimum(c-0.35,0)
        f[...,16]=a; f[...,17]=b
    return out,ok
def viterbi(gain,n,m):
    """gain: (T,n,m) additive gains, null 0"""
    M=np.zeros((n+1,m+1)); bp=np.zeros((n+1,m+1),int)
    for i in range(n+1):
        if i>0: 
            M[i]=M[i-1]; bp[i]=-1
            for t,(a,b) in enumerate(TYPES):
                if a>i or b>m: continue
                c=M[i-a,:m+1-b]+gain[t][i-1,b-1:]
                w=c>M[i,b:]
                M[i,b:][w]=c[w]; bp[i,b:][w]=t
        acc=np.maximum.accumulate(M[i])
        bp[i][acc>M[i]]=-2
        M[i]=acc
    i,j=n,m; beads=[]
    while i or j:
        t=bp[i,j] if (i or j) else 0
        if i==0: beads.append(((),(j-1,))); j-=1
        elif t==-1: beads.append(((i-1,),())); i-=1
        elif t==-2: beads.append(((),(j-1,))); j-=1
        else:
            a,b=TYPES[t]; beads.append((tuple(range(i-a,i)),tuple(range(j-b,j)))); i-=a; j-=b
    return beads[::-1]


def best_beads(ko: Side, en: Side):
    n,m=len(ko.lengths),len(en.lengths)
    if not n or not m: return [((i,),()) for i in range(n)]+[((),(j,)) for j in range(m)]
    K=ko.vectors if ko.vectors is not None else np.zeros((n,2))
    E=en.vectors if en.vectors is not None else np.zeros((m,2))
    f,ok=grid(K.astype(float),E.astype(float),ko.lengths,en.lengths,[list(x) for x in ko.numbers],[list(x) for x in en.numbers],ko.words,en.words)
    return viterbi(np.where(ok,f@WEIGHTS,-1e9),n,m)
